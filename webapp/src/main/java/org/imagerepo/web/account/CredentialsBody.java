package org.imagerepo.web.account;

/**
 * What one sends to log in.
 *
 * @param username in any case of letters
 * @param password as typed
 */
public record CredentialsBody(String username, String password) {
  /** Leaves the password out. */
  @Override
  public String toString() {
    return "CredentialsBody[" + username + "]";
  }
}
