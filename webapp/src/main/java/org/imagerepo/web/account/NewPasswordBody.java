package org.imagerepo.web.account;

/**
 * What one sends to set one's password by a link.
 *
 * @param key the secret of the link
 * @param password the new one, 8 to 256 characters
 */
public record NewPasswordBody(String key, String password) {
  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "NewPasswordBody";
  }
}
