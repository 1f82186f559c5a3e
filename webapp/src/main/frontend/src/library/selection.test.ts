import { describe, expect, it } from 'vitest';
import { photo } from '../testing/photos';
import { add, NOTHING, toggle, toggleAll, withChanged, without } from './selection';

const [a, b] = [photo({ id: 'a' }), photo({ id: 'b' })];

describe('selection', () => {
  it('takes a photo in, and lets it go', () => {
    const one = toggle(NOTHING, 3, a);
    expect([...one.photos.keys()]).toEqual(['a']);
    expect(one.anchor).toBe(3);
    expect(toggle(one, 3, a).photos.size).toBe(0);
  });

  it('takes a whole day, or lets all of it go', () => {
    const some = toggle(NOTHING, 0, a);
    const all = toggleAll(some, [a, b]);
    expect([...all.photos.keys()]).toEqual(['a', 'b']);
    expect(toggleAll(all, [a, b]).photos.size).toBe(0);
  });

  it('keeps the anchor while a range grows', () => {
    expect(add(toggle(NOTHING, 5, a), [b]).anchor).toBe(5);
  });

  it('follows what becomes of its photos', () => {
    const both = add(NOTHING, [a, b]);
    expect(without(both, 'a').photos.has('a')).toBe(false);
    expect(withChanged(both, photo({ id: 'b', caption: 'new' })).photos.get('b')?.caption).toBe('new');
    expect(withChanged(NOTHING, a)).toBe(NOTHING);
  });
});
