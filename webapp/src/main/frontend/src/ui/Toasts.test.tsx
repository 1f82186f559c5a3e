import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { Toasts } from './Toasts';
import { dismissToasts, say } from './toasts';

const { hook, navigate } = memoryLocation({ path: '/anna' });
/** A photo that is opened is in the same place as the grid. */
const placeOf = (path: string) => (path === '/trash' ? 'trash' : 'library');
const shown = () => [...document.querySelectorAll('.toast > span')].map(({ textContent }) => textContent);
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.createElement('div'));
  act(() => {
    navigate('/anna');
    root.render(
      <Router hook={hook}>
        <Toasts placeOf={placeOf} />
      </Router>,
    );
  });
});
afterEach(() => {
  act(() => {
    dismissToasts();
    root.unmount();
  });
  vi.unstubAllGlobals();
});

it('goes when another place is opened, not when a photo of the same is', () => {
  act(() => say('The photo is in the trash'));
  act(() => navigate('/anna/p1'));
  expect(shown()).toEqual(['The photo is in the trash']);
  act(() => navigate('/trash'));
  expect(shown()).toEqual([]);
});

it('is shown where it is said', () => {
  act(() => navigate('/trash'));
  act(() => say('Restored'));
  expect(shown()).toEqual(['Restored']);
});
