import { expect, it } from 'vitest';
import { droppedFiles } from './droppedFiles';

const file = (name: string) => ({
  isFile: true,
  file: (resolve: (file: File) => void) => resolve(new File(['x'], name)),
});

/** As browsers do it, it hands out its children in portions, the last one empty. */
function folder(...portions: unknown[][]) {
  return {
    isFile: false,
    createReader: () => {
      const left = [...portions];
      return { readEntries: (resolve: (entries: unknown[]) => void) => resolve(left.shift() ?? []) };
    },
  };
}

const dropped = (...entries: unknown[]) =>
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer;

it('takes what lies in folders, however deep and many, and leaves hidden files out', async () => {
  const inner = folder([file('c.jpg'), file('.DS_Store')]);
  const files = await droppedFiles(dropped(file('a.jpg'), folder([file('b.jpg')], [inner], [file('d.jpg')])));
  expect(files.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
});
