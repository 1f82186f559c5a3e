import { expect, it } from 'vitest';
import { bitmapUrl } from './bitmap';

it('makes a bitmap of pixels, from the top, blue before green before red', () => {
  const pixels = new Uint8ClampedArray([255, 0, 1, 255, 0, 255, 0, 255, 9, 9, 9, 255, 7, 8, 9, 255]);
  const [head, data = ''] = bitmapUrl(pixels, 2).split(',');
  const bytes = Buffer.from(data, 'base64');
  expect(head).toBe('data:image/bmp;base64');
  expect(bytes.toString('latin1', 0, 2)).toBe('BM');
  expect([bytes.readUInt32LE(2), bytes.readUInt32LE(10), bytes.readUInt32LE(14)]).toEqual([70, 54, 40]);
  expect([bytes.readInt32LE(18), bytes.readInt32LE(22), bytes.readUInt16LE(28)]).toEqual([2, -2, 32]);
  expect([...bytes.subarray(54)]).toEqual([1, 0, 255, 0, 0, 255, 0, 0, 9, 9, 9, 0, 9, 8, 7, 0]);
});
