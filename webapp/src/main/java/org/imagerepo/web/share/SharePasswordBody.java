package org.imagerepo.web.share;

/**
 * What one sends who knows a link's password.
 *
 * @param password as typed
 */
public record SharePasswordBody(String password) {
  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SharePasswordBody";
  }
}
