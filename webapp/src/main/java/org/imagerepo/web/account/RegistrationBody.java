package org.imagerepo.web.account;

import java.util.Optional;
import org.imagerepo.core.account.Registration;

/**
 * What one sends to register.
 *
 * @param username 1 to 40 letters a to z, digits, '-' and '_'
 * @param password 8 to 256 characters
 * @param displayName may be missing: then the user name
 * @param invitation the secret of an invitation, where one is needed
 */
public record RegistrationBody(
    String username, String password, String displayName, String invitation) {
  Registration registration() {
    return new Registration(username, password, Optional.ofNullable(displayName));
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "RegistrationBody[" + username + "]";
  }
}
