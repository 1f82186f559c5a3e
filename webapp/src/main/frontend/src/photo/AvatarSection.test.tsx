import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Photo } from '../api/types';
import { refreshMe } from '../app/session';
import { AvatarSection } from './AvatarSection';

const PHOTO = { id: 'p1' } as Photo;

describe('the photo that stands for oneself', () => {
  let root: Root;
  let page: HTMLElement;
  let avatar: { photo: string; href: string } | undefined;
  let sent: unknown[];

  beforeEach(async () => {
    avatar = undefined;
    sent = [];
    vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
      if (init?.method === 'PATCH') {
        const body = JSON.parse(init.body as string) as { avatar: string | null };
        sent.push(body);
        avatar = body.avatar === null ? undefined : { photo: body.avatar, href: '/a' };
      }
      return Promise.resolve(Response.json({ id: 'u1', username: 'anna', displayName: 'Anna', avatar }));
    });
    await refreshMe();
    page = document.createElement('div');
    root = createRoot(page);
    flushSync(() => root.render(<AvatarSection photo={PHOTO} />));
  });

  afterEach(() => root.unmount());

  /** Presses it and waits until it may be pressed again. */
  const press = async () => {
    flushSync(() => page.querySelector('button')?.click());
    await vi.waitFor(() => expect(page.querySelector('button')?.disabled).toBe(false));
  };

  it('is chosen, and given up again', async () => {
    const choose = page.querySelector('button')?.textContent;
    await press();
    expect(sent).toEqual([{ avatar: 'p1' }]);
    expect(page.querySelector('button')?.textContent).not.toBe(choose);
    await press();
    expect(sent).toEqual([{ avatar: 'p1' }, { avatar: null }]);
    expect(page.querySelector('button')?.textContent).toBe(choose);
  });

  it('says why it could not be chosen', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(
        Response.json(
          { type: 'invalid-input', title: 'No', status: 422, detail: 'It is in the trash.' },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      ),
    );
    await press();
    expect(page.querySelector('[role=alert]')?.textContent).toBe('It is in the trash.');
  });
});
