package org.imagerepo.core.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What user names, display names and passwords may be. Each answers with what would be right. */
final class AccountRules {
  private static final Pattern USERNAME = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?");
  private static final int MIN_PASSWORD = 8;
  private static final int MAX_PASSWORD = 256;
  private static final int MAX_DISPLAY_NAME = 80;

  /** Names of pages and API roots, of today and to be expected. */
  private static final Set<String> RESERVED =
      Set.of(
          "about",
          "account",
          "admin",
          "albums",
          "api",
          "archive",
          "archives",
          "assets",
          "avatar",
          "closed",
          "duplicates",
          "events",
          "explore",
          "favicon",
          "health",
          "help",
          "icons",
          "imprint",
          "index",
          "invitations",
          "login",
          "logout",
          "manifest",
          "map",
          "me",
          "messages",
          "metrics",
          "offline",
          "oidc",
          "openapi",
          "password",
          "people",
          "photos",
          "places",
          "platform",
          "privacy",
          "problems",
          "public",
          "register",
          "robots",
          "s",
          "search",
          "security",
          "session",
          "sessions",
          "set-password",
          "set-up",
          "settings",
          "setup",
          "share",
          "shared",
          "shares",
          "signin",
          "signup",
          "stacks",
          "static",
          "terms",
          "timeline",
          "tokens",
          "trash",
          "uploads",
          "user",
          "users",
          "well-known");

  /** Some ten thousand that are guessed first, in lower case. */
  private static final Set<String> COMMON_PASSWORDS = commonPasswords();

  /** Words that stand for this platform, so that they are guessed here. */
  private static final Set<String> LOCAL_WORDS =
      Set.of("imagerepo", "admin", "administrator", "operator", "photo", "photos", "password");

  private AccountRules() {}

  private static Set<String> commonPasswords() {
    try {
      return new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<String> username(String username) {
    if (!USERNAME.matcher(username).matches()) {
      return Optional.of(
          "must be 1 to 40 letters a to z, digits, '-' and '_', beginning and ending with a"
              + " letter or digit");
    }
    return RESERVED.contains(username)
        ? Optional.of("is reserved; choose another")
        : Optional.empty();
  }

  static Optional<String> displayName(String name) {
    return name.isEmpty() || name.length() > MAX_DISPLAY_NAME || hasInvisible(name)
        ? Optional.of("must have 1 to " + MAX_DISPLAY_NAME + " characters, none of them invisible")
        : Optional.empty();
  }

  static Optional<String> password(String password, String username) {
    if (password.length() < MIN_PASSWORD) {
      return Optional.of("must have at least " + MIN_PASSWORD + " characters");
    }
    if (password.length() > MAX_PASSWORD) {
      return Optional.of("must have at most " + MAX_PASSWORD + " characters");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    return COMMON_PASSWORDS.contains(lower) || isOfOneWord(lower, username)
        ? Optional.of("is among the first that anybody would guess; choose another")
        : Optional.empty();
  }

  /** Whether, but for digits and signs, it is a word that anybody would try here. */
  private static boolean isOfOneWord(String password, String username) {
    String letters = lettersOf(password);
    return password.equals(username)
        || !letters.isEmpty()
            && (letters.equals(lettersOf(username)) || LOCAL_WORDS.contains(letters));
  }

  private static String lettersOf(String text) {
    return text.replaceAll("[^\\p{L}]", "");
  }

  /** Characters that aren't seen, or that turn the direction of what follows. */
  static boolean hasInvisible(String name) {
    return name.codePoints()
        .map(Character::getType)
        .anyMatch(
            type ->
                type == Character.CONTROL
                    || type == Character.FORMAT
                    || type == Character.SURROGATE
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR);
  }
}
