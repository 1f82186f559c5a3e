import { beforeEach, describe, expect, it, vi } from 'vitest';
import { librarySource, loadEarly, rememberUser } from './early';

describe('asking early', () => {
  const answers = vi.fn();

  beforeEach(() => {
    localStorage.clear();
    rememberUser(undefined);
    answers.mockReset().mockImplementation(() => Promise.resolve(Response.json({ items: [], stretches: [] })));
    vi.stubGlobal('fetch', answers);
  });

  it('asks for the library of whoever was here last, once', async () => {
    rememberUser('anna');
    loadEarly();
    expect(answers).toHaveBeenCalledTimes(2);
    rememberUser('anna');
    const source = librarySource();
    await source.timeline('anna');
    await source.list({ owner: 'anna', limit: 3 });
    expect(answers).toHaveBeenCalledTimes(2);
    await source.timeline('anna');
    expect(answers).toHaveBeenCalledTimes(3);
  });

  it('drops what was asked for as somebody else', async () => {
    rememberUser('anna');
    loadEarly();
    rememberUser('ben');
    await librarySource().timeline('anna');
    expect(answers).toHaveBeenCalledTimes(3);
  });

  it('asks for nothing where nobody was', () => {
    loadEarly();
    expect(answers).not.toHaveBeenCalled();
  });
});
