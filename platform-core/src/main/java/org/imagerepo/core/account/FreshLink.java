package org.imagerepo.core.account;

import org.imagerepo.api.catalogue.AccountLink;

/**
 * A link just made.
 *
 * @param link as it is kept
 * @param secret for whom the link is; nobody can show it again
 */
public record FreshLink(AccountLink link, String secret) {
  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "FreshLink[" + link.id() + "]";
  }
}
