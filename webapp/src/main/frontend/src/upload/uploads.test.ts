import { describe, expect, it } from 'vitest';
import { parseProblem } from '../api/problem';
import { photo, rendering } from '../testing/photos';
import { isUnsaved, reduceUploads, startable, type Upload, type UploadAction } from './uploads';

const add: UploadAction = { type: 'added', uploads: [{ id: '1', name: 'cat.jpg', size: 100 }] };
const run = (...actions: UploadAction[]) =>
  actions.reduce<readonly Upload[]>(reduceUploads, [])[0];
const start: UploadAction = { type: 'started', id: '1' };
const sent: UploadAction = { type: 'sent', id: '1' };
const owed = photo({ id: 'p1', work: [rendering('owed')] });
const acknowledge: UploadAction = { type: 'acknowledged', id: '1', photo: owed, duplicate: false };

describe('reduceUploads', () => {
  it('goes from waiting to done', () => {
    expect(run(add)).toMatchObject({ stage: 'waiting', share: 0 });
    expect(run(add, start)?.stage).toBe('sending');
    expect(run(add, start, { type: 'progressed', id: '1', share: 0.4 })?.share).toBe(0.4);
    expect(run(add, start, sent)).toMatchObject({ stage: 'saving', share: 1 });
    expect(run(add, start, sent, acknowledge)?.stage).toBe('previewing');
    const rendered = photo({ id: 'p1', work: [rendering('done')] });
    expect(
      run(add, start, sent, acknowledge, { type: 'photo-changed', photo: rendered })?.stage,
    ).toBe('done');
  });

  it('is done although the preview failed, and keeps the reason', () => {
    const failed = photo({ id: 'p1', work: [rendering('failed', 'truncated')] });
    const upload = run(add, start, sent, acknowledge, { type: 'photo-changed', photo: failed });
    expect(upload?.stage).toBe('done');
    expect(upload?.photo?.work?.[0]?.reason).toBe('truncated');
  });

  it('does not wait for taggers', () => {
    const tagging = photo({
      id: 'p1',
      work: [rendering('done'), { task: 'tag:exif', state: 'owed', attempts: 0 }],
    });
    expect(run(add, start, sent, { ...acknowledge, photo: tagging })?.stage).toBe('done');
  });

  it('remembers a duplicate', () => {
    const ready = photo({ id: 'p1', work: [rendering('done')] });
    const upload = run(add, start, sent, { ...acknowledge, photo: ready, duplicate: true });
    expect(upload).toMatchObject({ stage: 'done', duplicate: true });
  });

  it('starts afresh on a retry, with the same thumbnail', () => {
    const problem = parseProblem({}, 503);
    const upload = run(
      add,
      { type: 'thumbnail', id: '1', url: 'blob:1' },
      start,
      { type: 'progressed', id: '1', share: 0.4 },
      { type: 'failed', id: '1', problem },
      { type: 'retried', id: '1' },
    );
    expect(upload).toEqual({
      id: '1',
      name: 'cat.jpg',
      size: 100,
      stage: 'waiting',
      share: 0,
      duplicate: false,
      thumbnail: 'blob:1',
    });
  });

  it('cancels while sending, but not once the server saves', () => {
    const cancel: UploadAction = { type: 'cancelled', id: '1' };
    expect(run(add, start, cancel)?.stage).toBe('cancelled');
    expect(run(add, start, sent, cancel)?.stage).toBe('saving');
  });

  it('ignores what comes too late', () => {
    const late = run(add, start, { type: 'cancelled', id: '1' }, sent, acknowledge);
    expect(late?.stage).toBe('cancelled');
  });

  it('clears what needs no attention', () => {
    const uploads = [
      { type: 'added', uploads: ['1', '2', '3'].map((id) => ({ id, name: id, size: 1 })) },
      start,
      { type: 'started', id: '2' },
      { ...acknowledge, photo: photo({ id: 'p1' }) },
      { type: 'failed', id: '2', problem: parseProblem({}, 500) },
      { type: 'cleared' },
    ] satisfies UploadAction[];
    const left = uploads.reduce<readonly Upload[]>(reduceUploads, []);
    expect(left.map(({ id, stage }) => [id, stage])).toEqual([
      ['2', 'failed'],
      ['3', 'waiting'],
    ]);
  });

  it('dismisses what failed, but nothing that is under way', () => {
    const dismiss: UploadAction = { type: 'dismissed', id: '1' };
    const failed: UploadAction = { type: 'failed', id: '1', problem: parseProblem({}, 500) };
    expect(run(add, start, failed, dismiss)).toBeUndefined();
    expect(run(add, start, dismiss)?.stage).toBe('sending');
  });

  it('keeps the same list when nothing changes', () => {
    const uploads = reduceUploads([], add);
    expect(reduceUploads(uploads, sent)).toBe(uploads);
  });
});

describe('startable', () => {
  const at = (...stages: Upload['stage'][]): Upload[] =>
    stages.map((stage, i) => ({
      id: String(i),
      name: '',
      size: 1,
      stage,
      share: 0,
      duplicate: false,
    }));

  it('counts what is being sent and saved', () => {
    const uploads = at('sending', 'saving', 'previewing', 'waiting', 'waiting');
    expect(startable(uploads, 3).map(({ id }) => id)).toEqual(['3']);
    expect(startable(uploads, 2)).toEqual([]);
    expect(startable(uploads, 1)).toEqual([]);
  });

  it('knows what would be lost', () => {
    const lost = at('waiting', 'sending', 'saving', 'previewing', 'done', 'failed').filter(isUnsaved);
    expect(lost.map(({ stage }) => stage)).toEqual(['waiting', 'sending', 'saving']);
  });
});
