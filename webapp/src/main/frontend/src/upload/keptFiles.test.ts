import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetFile, keepFile, keptFilesOf, mayHaveKeptFiles } from './keptFiles';

const kept = (id: string, userId: string) => ({ id, userId, file: new File(['x'], `${id}.jpg`) });

describe('kept files', () => {
  beforeEach(() => localStorage.clear());

  it('are there for the user who chose them, until they are forgotten', async () => {
    await keepFile(kept('1', 'anna'));
    await keepFile(kept('2', 'ben'));
    expect((await keptFilesOf('anna')).map(({ id }) => id)).toEqual(['1']);
    expect(mayHaveKeptFiles()).toBe(true);
    await forgetFile('1');
    expect(await keptFilesOf('anna')).toEqual([]);
    expect(mayHaveKeptFiles()).toBe(true);
    await forgetFile('2');
    expect(mayHaveKeptFiles()).toBe(false);
  });
});
