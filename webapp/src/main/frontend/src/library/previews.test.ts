import { describe, expect, it } from 'vitest';
import { photo, rendering } from '../testing/photos';
import { altText, aspectRatio, previewsOf } from './previews';

const thumbnail = { name: 'thumbnail', width: 300, height: 400, mediaType: 'image/jpeg', size: 1, href: '' };

describe('previewsOf', () => {
  it('is owed as long as one preprocessor has work to do', () => {
    const work = [rendering('failed', 'bad'), rendering('owed')];
    expect(previewsOf(photo({ id: 'p', work }))).toEqual({ state: 'owed' });
  });

  it('gives the reason of a failure', () => {
    const work = [rendering('done'), rendering('failed', 'bad')];
    expect(previewsOf(photo({ id: 'p', work }))).toEqual({ state: 'failed', reason: 'bad' });
  });

  it('guesses for those who are not told', () => {
    const { work, ...stranger } = photo({ id: 'p' });
    expect(work).toEqual([]);
    expect(previewsOf(stranger)).toEqual({ state: 'owed' });
    expect(previewsOf({ ...stranger, renditions: [thumbnail] })).toEqual({ state: 'done' });
  });

  it('ignores taggers', () => {
    const work = [{ task: 'tag:exif', state: 'failed', attempts: 3 } as const];
    expect(previewsOf(photo({ id: 'p', work }))).toEqual({ state: 'done' });
  });
});

describe('aspectRatio', () => {
  it('trusts the upright thumbnail more than the original', () => {
    expect(aspectRatio(photo({ id: 'p', width: 4000, height: 3000 }))).toBeCloseTo(4 / 3);
    expect(
      aspectRatio(photo({ id: 'p', width: 4000, height: 3000, renditions: [thumbnail] })),
    ).toBeCloseTo(3 / 4);
  });
});

describe('altText', () => {
  it('is the caption, or else the file name', () => {
    expect(altText(photo({ id: 'p', caption: 'A cat' }))).toBe('A cat');
    expect(altText(photo({ id: 'p', caption: ' ' }))).toBe('p.jpg');
  });
});
