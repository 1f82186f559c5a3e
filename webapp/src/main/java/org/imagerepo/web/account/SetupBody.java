package org.imagerepo.web.account;

import java.util.Optional;
import org.imagerepo.core.account.Registration;

/**
 * What the first administrator sends.
 *
 * @param token from the set-up link
 * @param username 1 to 40 letters a to z, digits, '-' and '_'
 * @param password 8 to 256 characters
 */
public record SetupBody(String token, String username, String password) {
  Registration registration() {
    return new Registration(username, password, Optional.empty());
  }

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "SetupBody[" + username + "]";
  }
}
