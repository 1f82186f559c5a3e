import { describe, expect, it } from 'vitest';
import { browserOf } from './browserOf';

describe('browserOf', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19 Safari/604', 'Safari, iOS'],
  ])('reads %s', (userAgent, expected) => {
    expect(browserOf(userAgent)).toBe(expected);
  });

  it('knows nothing of other programs', () => {
    expect(browserOf('curl/8.0')).toBeUndefined();
  });
});
