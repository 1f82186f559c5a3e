package org.imagerepo.web.account;

/**
 * What one sends to close one's account.
 *
 * @param password to be sure that it is you
 */
public record CloseBody(String password) {
  /** Leaves the password out. */
  @Override
  public String toString() {
    return "CloseBody";
  }
}
