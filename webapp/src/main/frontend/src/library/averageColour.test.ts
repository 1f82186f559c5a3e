import { encode } from 'blurhash';
import { expect, it } from 'vitest';
import { averageColour } from './averageColour';

it('tells the average colour of a picture by its hash', () => {
  const pixels = Uint8ClampedArray.from({ length: 4 * 16 }, (_, i) => [18, 120, 240, 255][i % 4] ?? 0);
  expect(averageColour(encode(pixels, 4, 4, 3, 3))).toBe('#1278f0');
});

it('tells none where there is no hash', () => {
  expect(averageColour('')).toBeUndefined();
  expect(averageColour('L0ä000')).toBeUndefined();
  expect(averageColour('L0~~~~')).toBeUndefined();
});
