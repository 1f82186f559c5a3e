import { describe, expect, it } from 'vitest';
import { Problem } from '../api/problem';
import { photo, rendering } from '../testing/photos';
import { isUnsaved, overallShare, reduceUploads, type Upload, type UploadAction } from './uploads';

const added: UploadAction = { type: 'added', uploads: [{ id: '1', name: 'a.jpg', size: 100 }] };
const after = (...actions: UploadAction[]): Upload | undefined =>
  [added, ...actions].reduce<readonly Upload[]>(reduceUploads, [])[0];
const owed = photo({ id: 'p', work: [rendering('owed'), rendering('done')] });
const done = photo({ id: 'p', work: [rendering('done')] });

describe('reduceUploads', () => {
  it('goes from waiting over sending and processing to done', () => {
    expect(after()?.stage).toBe('waiting');
    expect(after({ type: 'progressed', id: '1', share: 0.5 })?.stage).toBe('sending');
    expect(after({ type: 'progressed', id: '1', share: 1 })?.stage).toBe('saving');
    const acknowledged: UploadAction = { type: 'acknowledged', id: '1', photo: owed, duplicate: false };
    expect(after(acknowledged)?.stage).toBe('processing');
    expect(after(acknowledged, { type: 'photo-changed', photo: done })?.stage).toBe('done');
  });

  it('never shows less than before, though bytes are sent again', () => {
    const upload = after(
      { type: 'progressed', id: '1', share: 0.6 },
      { type: 'progressed', id: '1', share: 0.2 },
    );
    expect(upload?.share).toBe(0.6);
  });

  it('does not move while it is paused', () => {
    const paused = after(
      { type: 'progressed', id: '1', share: 0.3 },
      { type: 'paused', id: '1' },
      { type: 'progressed', id: '1', share: 0.4 },
    );
    expect(paused).toMatchObject({ stage: 'paused', share: 0.3 });
  });

  it('forgets what was wrong once it goes on', () => {
    const failed: UploadAction = { type: 'failed', id: '1', problem: Problem.network() };
    expect(after(failed)).toMatchObject({ stage: 'failed' });
    expect(after(failed, { type: 'resumed', id: '1' })).not.toHaveProperty('problem');
  });

  it('does not let a failure undo a receipt', () => {
    const upload = after(
      { type: 'acknowledged', id: '1', photo: done, duplicate: true },
      { type: 'failed', id: '1', problem: Problem.network() },
    );
    expect(upload).toMatchObject({ stage: 'done', duplicate: true });
  });

  it('drops the uploads of a removed photo', () => {
    const receipt: UploadAction = { type: 'acknowledged', id: '1', photo: done, duplicate: false };
    expect(after(receipt, { type: 'photo-removed', id: 'p' })).toBeUndefined();
  });
});

describe('progress', () => {
  it('counts sending and work', () => {
    const share = (action: UploadAction) => overallShare(after(action) ?? ({} as Upload));
    expect(share({ type: 'progressed', id: '1', share: 0.5 })).toBeCloseTo(0.45);
    expect(share({ type: 'acknowledged', id: '1', photo: owed, duplicate: false })).toBeCloseTo(0.95);
    expect(share({ type: 'acknowledged', id: '1', photo: done, duplicate: false })).toBe(1);
  });

  it('warns only as long as something would be lost', () => {
    const upload = after({ type: 'acknowledged', id: '1', photo: owed, duplicate: false });
    expect(isUnsaved(upload ?? ({} as Upload))).toBe(false);
    expect(isUnsaved(after({ type: 'paused', id: '1' }) ?? ({} as Upload))).toBe(true);
  });
});
