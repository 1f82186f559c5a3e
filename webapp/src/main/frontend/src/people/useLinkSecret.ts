import { useState } from 'react';

/**
 * The secret of a link. It stands behind the #, which browsers send to nobody; it is read once and
 * taken out of the address, so that it isn't seen over a shoulder or kept in the history.
 */
export function useLinkSecret(name: string): string | undefined {
  const [secret] = useState(
    () => new URLSearchParams(window.location.hash.slice(1)).get(name) ?? undefined,
  );
  return secret;
}
