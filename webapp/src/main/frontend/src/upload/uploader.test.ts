import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { PhotoBus } from '../library/photoBus';
import { photo, rendering } from '../testing/photos';
import type { EngineListener } from './engine';
import { Uploader } from './uploader';

const file = (name: string) => new File(['x'], name, { type: 'image/jpeg', lastModified: 1 });

describe('Uploader', () => {
  const engine = { add: vi.fn(), pause: vi.fn(), resume: vi.fn(), retry: vi.fn(), cancel: vi.fn() };
  const tools = { thumbnail: vi.fn(), fetch: vi.fn(), keep: vi.fn(), forget: vi.fn(), kept: vi.fn() };
  let listener: EngineListener;
  let bus: PhotoBus;
  let uploader: Uploader;
  const first = () => uploader.snapshot()[0];

  beforeEach(() => {
    vi.resetAllMocks();
    localStorage.clear();
    tools.thumbnail.mockResolvedValue(undefined);
    tools.keep.mockResolvedValue(undefined);
    tools.forget.mockResolvedValue(undefined);
    bus = new PhotoBus();
    uploader = new Uploader(bus, {
      ...tools,
      engine: (given) => {
        listener = given;
        return Promise.resolve(engine);
      },
    });
  });

  it('sends a file, and keeps it until it has arrived', async () => {
    await uploader.add([file('a.jpg')]);
    const id = first()?.id ?? '';
    expect(engine.add).toHaveBeenCalledWith(id, expect.any(File));
    expect(tools.keep).toHaveBeenCalledWith(expect.objectContaining({ id }));
    expect(tools.forget).not.toHaveBeenCalled();
    tools.fetch.mockResolvedValue(photo({ id: 'p1', work: [rendering('done')] }));
    listener.onReceipt(id, '/api/photos/p1', false);
    await vi.waitFor(() => expect(first()?.stage).toBe('done'));
    expect(tools.forget).toHaveBeenCalledWith(id);
  });

  it('tells the grid of a new photo', async () => {
    const heard = vi.fn();
    bus.subscribe(heard);
    await uploader.add([file('a.jpg')]);
    const arrived = photo({ id: 'p1' });
    tools.fetch.mockResolvedValue(arrived);
    listener.onReceipt(first()?.id ?? '', '/api/photos/p1', true);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ type: 'added', photo: arrived }));
    expect(first()?.duplicate).toBe(true);
  });

  it('does not send a file twice that is on its way', async () => {
    await uploader.add([file('a.jpg')]);
    await uploader.add([file('a.jpg'), file('b.jpg')]);
    expect(uploader.snapshot().map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg']);
  });

  it('keeps a file that failed, and goes on once the server is back', async () => {
    await uploader.add([file('a.jpg')]);
    const id = first()?.id ?? '';
    listener.onProblem(id, Problem.network());
    expect(first()?.stage).toBe('failed');
    expect(tools.forget).not.toHaveBeenCalled();
    bus.publish({ type: 'reconnected' });
    await vi.waitFor(() => expect(engine.retry).toHaveBeenCalledWith(id));
    expect(first()?.stage).toBe('waiting');
  });

  it('takes a file that could not be read once it is chosen again, and not by itself', async () => {
    await uploader.add([file('a.jpg'), file('b.jpg')]);
    const id = first()?.id ?? '';
    listener.onProblem(id, Problem.unreadable('a.jpg'));
    expect(first()?.problem?.detail).toContain('a.jpg');
    bus.publish({ type: 'reconnected' });
    await Promise.resolve();
    expect(engine.retry).not.toHaveBeenCalled();
    await uploader.add([file('a.jpg')]);
    expect(uploader.snapshot().map(({ name, stage }) => `${name} ${stage}`)).toEqual(['b.jpg waiting', 'a.jpg waiting']);
    expect(engine.cancel).toHaveBeenCalledWith(id);
  });

  it('lets a file go that is cancelled', async () => {
    await uploader.add([file('a.jpg')]);
    const id = first()?.id ?? '';
    uploader.cancel(id);
    expect(uploader.snapshot()).toEqual([]);
    expect(tools.forget).toHaveBeenCalledWith(id);
    await vi.waitFor(() => expect(engine.cancel).toHaveBeenCalledWith(id));
  });

  it('goes on after a reload with what this user left', async () => {
    localStorage.setItem('uploads-kept', '1');
    tools.kept.mockResolvedValue([{ id: 'k1', userId: 'u1', file: file('left.jpg') }]);
    await uploader.begin('u1');
    expect(tools.kept).toHaveBeenCalledWith('u1');
    expect(engine.add).toHaveBeenCalledWith('k1', expect.any(File));
    expect(first()).toMatchObject({ id: 'k1', name: 'left.jpg', stage: 'waiting' });
  });

  it('forgets everything when its user logs out', async () => {
    await uploader.add([file('a.jpg'), file('b.jpg')]);
    uploader.discard();
    expect(uploader.snapshot()).toEqual([]);
    expect(tools.forget).toHaveBeenCalledTimes(2);
  });
});
