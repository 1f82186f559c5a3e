import { readdirSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';

const read = (file: string) =>
  JSON.parse(readFileSync(`src/i18n/${file}`, 'utf8')) as Record<string, string>;
const others = readdirSync('src/i18n').filter((file) => /^(more\.)?[a-z]+\.json$/.test(file) && !/\ben\.json$/.test(file));

/** Names of the values that a message takes. */
function valuesOf(text: string): string[] {
  const names: string[] = [];
  const walk = (token: unknown) => {
    if (Array.isArray(token) && typeof token[0] === 'string') {
      names.push(token[0]);
      const choices: unknown = token[2];
      if (typeof choices === 'object' && choices !== null) {
        Object.values(choices).forEach((part) => Array.isArray(part) && part.forEach(walk));
      }
    }
  };
  const compiled = compileMessage(text);
  if (Array.isArray(compiled)) {
    compiled.forEach(walk);
  }
  return [...new Set(names)].filter((name) => name !== '#').sort();
}

describe.each(others)('%s', (file) => {
  const translated = read(file);
  const english = read(file.startsWith('more.') ? 'more.en.json' : 'en.json');

  it('says everything that English says, and nothing else', () => {
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('takes the same values for %s', (key) => {
    expect(valuesOf(translated[key] ?? '')).toEqual(valuesOf(english[key] ?? ''));
  });
});
