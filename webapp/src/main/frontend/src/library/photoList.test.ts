import { describe, expect, it } from 'vitest';
import { parseProblem } from '../api/problem';
import { photo, rendering } from '../testing/photos';
import { initialList, type ListAction, type PhotoList, reduceList } from './photoList';

const at = (id: string, day: number, change = {}) =>
  photo({ id, takenAt: `2026-03-0${day}T12:00:00Z`, ...change });
const page = (ids: [string, number][], next: string | null = null): ListAction => ({
  type: 'page',
  page: { items: ids.map(([id, day]) => at(id, day)), next },
});
const run = (...actions: ListAction[]) => actions.reduce<PhotoList>(reduceList, initialList);
const ids = (list: PhotoList) => list.photos.map(({ id }) => id);

describe('reduceList', () => {
  it('appends pages until there is no next', () => {
    const first = run(page([['c', 3]], 'more'));
    expect(first).toMatchObject({ status: 'ready', next: 'more' });
    const second = reduceList(first, page([['b', 2], ['a', 1]]));
    expect(ids(second)).toEqual(['c', 'b', 'a']);
    expect(second.next).toBeNull();
  });

  it('shows a photo once, in the version that events have kept newer', () => {
    const renamed = at('b', 2, { caption: 'new' });
    const list = run({ type: 'added', photo: renamed }, page([['c', 3], ['b', 2]]));
    expect(ids(list)).toEqual(['c', 'b']);
    expect(list.photos[1]?.caption).toBe('new');
  });

  it('puts a new photo where its time belongs', () => {
    const list = run(page([['c', 3], ['a', 1]]), { type: 'added', photo: at('b', 2) });
    expect(ids(list)).toEqual(['c', 'b', 'a']);
  });

  it('does not let a late receipt undo what an event told', () => {
    const rendered = at('a', 1, { work: [rendering('done')] });
    const receipt = at('a', 1, { work: [rendering('owed')] });
    const list = run({ type: 'added', photo: rendered }, { type: 'added', photo: receipt });
    expect(list.photos).toEqual([rendered]);
  });

  it('moves a photo once its time becomes known', () => {
    const list = run(page([['c', 3], ['b', 2]]), { type: 'changed', photo: at('c', 1) });
    expect(ids(list)).toEqual(['b', 'c']);
  });

  it('does not take in changes of photos that are not loaded', () => {
    expect(ids(run(page([['c', 3]], 'more'), { type: 'changed', photo: at('a', 1) }))).toEqual(['c']);
  });

  it('closes the gap of a removed photo, and keeps it out of late pages', () => {
    const list = run(
      page([['c', 3], ['b', 2]], 'more'),
      { type: 'removed', id: 'b' },
      { type: 'removed', id: 'a' },
      page([['a', 1]]),
    );
    expect(ids(list)).toEqual(['c']);
  });

  it('takes a restored photo back', () => {
    const list = run(page([['c', 3]]), { type: 'removed', id: 'c' }, { type: 'added', photo: at('c', 3) });
    expect(ids(list)).toEqual(['c']);
    expect(list.removed.size).toBe(0);
  });

  it('starts over on a refresh', () => {
    const list = run(page([['c', 3], ['b', 2]], 'more'), {
      type: 'refreshed',
      page: { items: [at('d', 4), at('c', 3)], next: null },
    });
    expect(ids(list)).toEqual(['d', 'c']);
    expect(list.next).toBeNull();
  });

  it('keeps the photos and the place when a page fails, until it is tried again', () => {
    const failed = run(page([['c', 3]], 'more'), { type: 'failed', problem: parseProblem({}, 503) });
    expect(failed).toMatchObject({ status: 'failed', next: 'more', problem: { status: 503 } });
    expect(ids(failed)).toEqual(['c']);
    expect(reduceList(failed, { type: 'loading' }).problem).toBeUndefined();
  });
});
