package org.imagerepo.core.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imagerepo.core.refusal.FieldError;

/**
 * What somebody asks for who registers.
 *
 * @param username will be part of addresses; taken in lower case
 * @param password as typed
 * @param displayName for people to read; the user name if not given
 */
public record Registration(String username, String password, Optional<String> displayName) {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?");
  private static final int MIN_PASSWORD = 8;
  private static final int MAX_PASSWORD = 256;
  private static final int MAX_DISPLAY_NAME = 80;

  /** Names of pages and API roots, of today and to be expected. */
  static final Set<String> RESERVED =
      Set.of(
          "about",
          "account",
          "admin",
          "albums",
          "api",
          "archive",
          "archives",
          "assets",
          "events",
          "explore",
          "favicon",
          "health",
          "help",
          "icons",
          "index",
          "login",
          "logout",
          "manifest",
          "me",
          "messages",
          "metrics",
          "oidc",
          "openapi",
          "photos",
          "problems",
          "public",
          "register",
          "robots",
          "search",
          "session",
          "settings",
          "setup",
          "share",
          "shared",
          "signin",
          "signup",
          "static",
          "tokens",
          "trash",
          "uploads",
          "users",
          "well-known");

  /** The passwords that are guessed first, of those long enough to be allowed otherwise. */
  private static final Set<String> COMMON =
      Set.of(
          "password",
          "password1",
          "password12",
          "password123",
          "passw0rd",
          "12345678",
          "123456789",
          "1234567890",
          "0123456789",
          "87654321",
          "11111111",
          "00000000",
          "88888888",
          "qwertyui",
          "qwertyuiop",
          "qwerty123",
          "1q2w3e4r",
          "1qaz2wsx",
          "iloveyou",
          "sunshine",
          "princess",
          "football",
          "baseball",
          "superman",
          "trustno1",
          "letmein1",
          "welcome1",
          "abcd1234",
          "abc12345",
          "asdfghjk",
          "whatever",
          "computer",
          "administrator",
          "changeme",
          "changeit",
          "starwars",
          "internet",
          "michelle");

  public Registration {
    username = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    password = password == null ? "" : password;
    displayName = displayName.map(String::strip).filter(name -> !name.isEmpty());
  }

  /** Every broken rule, each with what would be right. */
  List<FieldError> errors() {
    List<FieldError> errors = new ArrayList<>();
    if (!USERNAME.matcher(username).matches()) {
      errors.add(
          new FieldError(
              "username",
              "must be 1 to 40 letters a to z, digits, '-' and '_', beginning and ending with a"
                  + " letter or digit"));
    } else if (RESERVED.contains(username)) {
      errors.add(new FieldError("username", "is reserved; choose another"));
    }
    passwordError().ifPresent(detail -> errors.add(new FieldError("password", detail)));
    if (displayName.filter(Registration::isUnfit).isPresent()) {
      errors.add(
          new FieldError(
              "displayName",
              "must have at most " + MAX_DISPLAY_NAME + " characters, none of them invisible"));
    }
    return errors;
  }

  private Optional<String> passwordError() {
    if (password.length() < MIN_PASSWORD) {
      return Optional.of("must have at least " + MIN_PASSWORD + " characters");
    }
    if (password.length() > MAX_PASSWORD) {
      return Optional.of("must have at most " + MAX_PASSWORD + " characters");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || lower.equals(username)) {
      return Optional.of("is among the first that anybody would guess; choose another");
    }
    return Optional.empty();
  }

  static boolean isUnfit(String name) {
    return name.length() > MAX_DISPLAY_NAME
        || name.codePoints()
            .map(Character::getType)
            .anyMatch(type -> type == Character.CONTROL || type == Character.FORMAT);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Registration[" + username + "]";
  }
}
