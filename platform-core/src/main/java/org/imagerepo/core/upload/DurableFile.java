package org.imagerepo.core.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small files of keys and values that are there whole or not at all, whatever happens. */
final class DurableFile {
  private static final String UNFINISHED = ".part";

  private DurableFile() {}

  /** Writes one, replacing the former. Values have no line breaks. */
  static void write(Path file, Map<String, String> values) throws IOException {
    move(file, values, true);
    forceFolder(file.getParent());
  }

  /**
   * Writes one that survives the loss of the process, but of power only once it and its folder are
   * forced. Until then it may be cut, too.
   */
  static void writeForNow(Path file, Map<String, String> values) throws IOException {
    move(file, values, false);
  }

  private static void move(Path file, Map<String, String> values, boolean isForced)
      throws IOException {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (isForced) {
        channel.force(true);
      }
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the content of a file survive the loss of power. */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Reads one. */
  static Map<String, String> read(Path file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        values.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return values;
  }

  /** Makes new names in a folder survive the loss of power, where the system can do that. */
  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (java.nio.file.AccessDeniedException e) {
      // Windows opens no folders, and keeps names by itself.
      return;
    }
  }
}
