const EDGE = 160;

let last: Promise<unknown> = Promise.resolve();

/**
 * A small picture of a chosen file as an object URL, or nothing if this browser can't read it. One
 * at a time: a large photo needs a hundred megabytes for as long as it is being decoded.
 */
export function localThumbnail(file: File): Promise<string | undefined> {
  const mine = last.then(() => shrink(file)).catch(() => undefined);
  last = mine;
  return mine;
}

async function shrink(file: File): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file, { resizeWidth: EDGE, resizeQuality: 'medium' });
  const canvas = document.createElement('canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return blob ? URL.createObjectURL(blob) : undefined;
}
