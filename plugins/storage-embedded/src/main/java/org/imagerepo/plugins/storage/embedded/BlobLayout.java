package org.imagerepo.plugins.storage.embedded;

import java.nio.file.Path;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;

/**
 * Where the file of each key is, and which key a file belongs to.
 *
 * <p>The key {@code originals/kZ3…} is the file {@code originals/k/k+z3….blob}:
 *
 * <ul>
 *   <li>An upper-case letter is written as {@code +} and the lower-case one, so that two keys never
 *       share a file even where the file system ignores case.
 *   <li>A blob's file ends in {@code .blob}, so that the keys {@code a} and {@code a/b} get along.
 *   <li>The second segment, by custom an id, is kept in a folder named by its first character, so
 *       that no folder grows too big. It is one character because every segment has that many: so
 *       the keys below one folder are always neighbours in the order of keys.
 * </ul>
 */
final class BlobLayout {
  static final String SUFFIX = ".blob";

  /** The depth, counted from the root, of the folders named by one character. */
  static final int FAN_DEPTH = 1;

  private static final char UPPER = '+';

  private final Path root;

  BlobLayout(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  Path file(BlobKey key) {
    String[] segments = key.value().split("/");
    Path path = root;
    for (int i = 0; i < segments.length; i++) {
      if (i == FAN_DEPTH) {
        path = path.resolve(encode(segments[i].substring(0, 1)));
      }
      boolean isLast = i == segments.length - 1;
      path = path.resolve(encode(segments[i]) + (isLast ? SUFFIX : ""));
    }
    return path;
  }

  /** How a segment or a part of one is written in a file name. */
  static String encode(String segment) {
    StringBuilder name = new StringBuilder(segment.length() + 16);
    for (char c : segment.toCharArray()) {
      if (c >= 'A' && c <= 'Z') {
        name.append(UPPER).append((char) (c - 'A' + 'a'));
      } else {
        name.append(c);
      }
    }
    return name.toString();
  }

  /** Undoes {@link #encode}; empty for a name that it never makes: a stranger's file. */
  static Optional<String> decode(String name) {
    StringBuilder segment = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == UPPER && i + 1 < name.length() && isLower(name.charAt(i + 1))) {
        segment.append((char) (name.charAt(++i) - 'a' + 'A'));
      } else if (isLower(c) || (c >= '0' && c <= '9') || c == '_' || c == '-') {
        segment.append(c);
      } else {
        return Optional.empty();
      }
    }
    return segment.isEmpty() ? Optional.empty() : Optional.of(segment.toString());
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
