import { useEffect, useState } from 'react';

/**
 * The secret of a link. It stands behind the #, which browsers send to nobody; it is read once and
 * taken out of the address, so that it isn't seen over a shoulder or kept in the history.
 */
export function useLinkSecret(name: string): string | undefined {
  const [secret] = useState(() => secretIn(window.location.hash, name));
  useEffect(() => {
    if (secret !== undefined) {
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', pathname + search);
    }
  }, [secret]);
  return secret;
}

/** What a name stands for behind the #; undefined if it isn't there, or empty. */
export function secretIn(hash: string, name: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get(name) || undefined;
}
