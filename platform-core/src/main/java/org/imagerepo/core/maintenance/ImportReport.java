package org.imagerepo.core.maintenance;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** Counts what becomes of files, and names those that aren't taken. For one thread. */
final class ImportReport {
  private final Path root;
  private final Progress progress;
  private long taken;
  private long present;
  private long refused;

  /**
   * @param root what names are relative to
   */
  ImportReport(Path root, Progress progress) {
    this.root = root;
    this.progress = progress;
  }

  /** A photo is there. */
  void taken(boolean isNew) {
    if (isNew) {
      taken++;
    } else {
      present++;
    }
    progress.step();
  }

  /** A file isn't taken. */
  void refused(Path file, String why) {
    refused++;
    progress.say("refused " + printable(root.relativize(file).toString()) + ": " + printable(why));
    progress.step();
  }

  /** Names come from anywhere, and a terminal obeys what it shows. */
  private static String printable(String text) {
    return text.codePoints()
        .mapToObj(c -> isShown(c) ? Character.toString(c) : "?")
        .collect(Collectors.joining());
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  Import.Summary summary() {
    return new Import.Summary(taken, present, refused);
  }
}
