import { describe, expect, it } from 'vitest';
import { photo } from '../testing/photos';
import { photoPath, safeNext } from './paths';

describe('safeNext', () => {
  it('goes where the user wanted to', () => {
    expect(safeNext('?next=%2Fanna%2Fp1')).toBe('/anna/p1');
  });

  it.each(['', '?next=https://evil.example', '?next=//evil.example', '?next=/%5Cevil.example', '?next=evil'])(
    'never leaves the site: %s',
    (search) => {
      expect(safeNext(search)).toBe('/');
    },
  );
});

describe('photoPath', () => {
  it('escapes', () => {
    const owner = { id: 'u', username: 'a/b', displayName: '' };
    expect(photoPath(photo({ id: 'x?y', owner }))).toBe('/a%2Fb/x%3Fy');
  });
});
