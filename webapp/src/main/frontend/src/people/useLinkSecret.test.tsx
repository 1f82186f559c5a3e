import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import { secretIn, useLinkSecret } from './useLinkSecret';

describe('the secret of a link', () => {
  it('is read from behind the # alone', () => {
    expect(secretIn('#token=abc_-9', 'token')).toBe('abc_-9');
    expect(secretIn('#token=', 'token')).toBeUndefined();
    expect(secretIn('#key=abc', 'token')).toBeUndefined();
    expect(secretIn('', 'token')).toBeUndefined();
  });

  it('is kept by the page and gone from the address', () => {
    window.history.replaceState(null, '', '/setup?lang=de#token=abc');
    const seen: (string | undefined)[] = [];
    function Page() {
      seen.push(useLinkSecret('token'));
      return null;
    }
    const root = createRoot(document.createElement('div'));
    flushSync(() => root.render(<Page />));
    flushSync(() => root.render(<Page />));

    expect(seen).toEqual(['abc', 'abc']);
    // Effects of a first drawing come before the next one is drawn.
    expect(window.location.href).toMatch(/\/setup\?lang=de$/);
    root.unmount();
  });
});
