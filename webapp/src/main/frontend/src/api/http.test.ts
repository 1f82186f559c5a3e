import { afterEach, describe, expect, it, vi } from 'vitest';
import { call } from './http';

const answer = (status: number, body: string | null, type: string) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(new Response(body, { status, headers: { 'Content-Type': type } }))),
  );

afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  it('gives the JSON of a success', async () => {
    answer(200, '{"id":"u1"}', 'application/json;charset=utf-8');
    await expect(call('GET', '/api/me')).resolves.toEqual({ id: 'u1' });
  });

  it('gives nothing for 204', async () => {
    answer(204, null, '');
    await expect(call('DELETE', '/api/session')).resolves.toBeUndefined();
  });

  it('throws the problem that the server states', async () => {
    answer(409, '{"type":"/problems/taken","detail":"Taken."}', 'application/problem+json');
    await expect(call('POST', '/api/users', { body: {} })).rejects.toMatchObject({
      type: '/problems/taken',
      status: 409,
    });
  });

  it('throws a problem for an error page of somebody in between', async () => {
    answer(504, '<html>', 'text/html');
    await expect(call('GET', '/api/me')).rejects.toMatchObject({ name: 'Problem', status: 504 });
  });

  it('throws a problem when the server is not reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')));
    await expect(call('GET', '/api/me')).rejects.toMatchObject({ type: 'about:network', status: 0 });
  });

  it('sends JSON to the same origin only', async () => {
    answer(204, null, '');
    await call('POST', '/api/session', { body: { username: 'anna' } });
    expect(fetch).toHaveBeenCalledWith(
      '/api/session',
      expect.objectContaining({
        method: 'POST',
        credentials: 'same-origin',
        body: '{"username":"anna"}',
      }),
    );
  });
});
