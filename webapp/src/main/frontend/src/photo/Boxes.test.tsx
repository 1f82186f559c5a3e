import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { photo } from '../testing/photos';
import { Boxes, boxesOf } from './Boxes';

const whole = { x: 0, y: 0, width: 1, height: 1, confidence: 0.5 };
const small = { x: 0.25, y: 0.5, width: 0.125, height: 0.25, confidence: 0.9 };

it('frames what was found, the small above the large, and says what it is', () => {
  const boxes = boxesOf(
    photo({
      id: 'p1',
      tags: [
        { vocabulary: 'object', name: 'bird', boxes: [small] },
        { vocabulary: 'object', name: 'boat', boxes: [whole] },
        { vocabulary: 'camera', name: 'canon' },
      ],
    }),
  );
  const over = document.createElement('div');
  const root = createRoot(document.createElement('div'));
  flushSync(() => root.render(<Boxes boxes={boxes} over={over} />));
  const frames = [...over.querySelectorAll('li')];
  expect(frames.map(({ textContent }) => textContent)).toEqual(['boat 50%', 'bird 90%']);
  expect(frames[1]?.getAttribute('style')).toBe('left: 25%; top: 50%; width: 12.5%; height: 25%;');
  root.unmount();
});

it('has nothing to frame where nothing was found', () => {
  expect(boxesOf(photo({ id: 'p1' }))).toEqual([]);
  expect(boxesOf(undefined)).toEqual([]);
});
