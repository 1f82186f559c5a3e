package org.imagerepo.web.account;

/**
 * What one sends to change the password.
 *
 * @param current the present one
 * @param password the new one, 8 to 256 characters
 */
public record PasswordBody(String current, String password) {
  /** Leaves the passwords out. */
  @Override
  public String toString() {
    return "PasswordBody";
  }
}
