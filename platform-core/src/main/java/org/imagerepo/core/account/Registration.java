package org.imagerepo.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.core.refusal.FieldError;

/**
 * What somebody asks for who registers.
 *
 * @param username will be part of addresses; taken in lower case
 * @param password as typed
 * @param displayName for people to read; the user name if not given
 */
public record Registration(String username, String password, Optional<String> displayName) {
  public Registration {
    username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    password = password == null ? "" : password;
    displayName = displayName.map(String::strip).filter(name -> !name.isEmpty());
  }

  /** Every broken rule, each with what would be right. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    add(errors, "username", AccountRules.username(username));
    add(errors, "password", AccountRules.password(password, username));
    add(errors, "displayName", displayName.flatMap(AccountRules::displayName));
    return errors;
  }

  private static void add(List<FieldError> errors, String field, Optional<String> broken) {
    broken.ifPresent(detail -> errors.add(new FieldError(field, detail)));
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Registration[" + username + "]";
  }
}
