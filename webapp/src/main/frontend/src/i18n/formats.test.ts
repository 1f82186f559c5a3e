import { expect, it } from 'vitest';
import { formatsFor } from './formats';

it.each([
  ['en-GB', ['0 bytes', '1 byte', '1 kB', '1.5 MB', '26 MB']],
  ['de-DE', ['0 Byte', '1 Byte', '1 kB', '1,5 MB', '26 MB']],
])('writes sizes in %s as people do', (locale, expected) => {
  const formats = formatsFor(locale);
  expect([0, 1, 1000, 1_500_000, 26_374_000].map((size) => formats.bytes(size).replace('\u00a0', ' '))).toEqual(expected);
});
