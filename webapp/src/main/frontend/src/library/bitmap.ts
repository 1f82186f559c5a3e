/** Of a BMP file: its own head, and that of the picture. */
const HEAD = 54;
const BYTES_PER_PIXEL = 4;

/** A small square picture as an address of its own; a BMP needs no compressing. */
export function bitmapUrl(rgba: Uint8ClampedArray, edge: number): string {
  const file = new Uint8Array(HEAD + rgba.length);
  const view = new DataView(file.buffer);
  view.setUint16(0, 0x424d);
  view.setUint32(2, file.length, true);
  view.setUint32(10, HEAD, true);
  view.setUint32(14, HEAD - 14, true);
  view.setInt32(18, edge, true);
  // Lines are counted from the bottom, unless the height is negative.
  view.setInt32(22, -edge, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, BYTES_PER_PIXEL * 8, true);
  for (let at = 0; at < rgba.length; at += BYTES_PER_PIXEL) {
    file[HEAD + at] = rgba[at + 2] ?? 0;
    file[HEAD + at + 1] = rgba[at + 1] ?? 0;
    file[HEAD + at + 2] = rgba[at] ?? 0;
  }
  return `data:image/bmp;base64,${btoa(String.fromCharCode(...file))}`;
}
