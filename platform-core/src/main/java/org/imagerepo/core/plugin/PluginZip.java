package org.imagerepo.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks the zip of a plugin: JARs at its top, or all in one folder. Nothing in it is trusted: no
 * name leads out of the target, and no small file becomes a large one.
 */
final class PluginZip {
  /** A JAR, perhaps in one folder; no name that means something to a file system. */
  private static final Pattern JAR =
      Pattern.compile("(?:[^/\\\\:]+/)?([^/\\\\:]+\\.jar)", Pattern.CASE_INSENSITIVE);

  private static final int MAX_ENTRIES = 2000;

  /** Most bytes that a plugin may have unpacked. */
  static final long MAX_BYTES = 2L << 30;

  private final ZipFile zip;
  private final Path target;
  private long left;

  private PluginZip(ZipFile zip, Path target, long maxBytes) {
    this.zip = zip;
    this.target = target;
    this.left = maxBytes;
  }

  /**
   * @param maxBytes that the JARs may have together
   * @throws IOException if it isn't such a zip; the message names the remedy
   */
  static void unpack(Path file, Path target, long maxBytes) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      new PluginZip(zip, target, maxBytes).unpack();
    } catch (ZipException e) {
      throw new IOException("it can't be read as a zip (" + e.getMessage() + "); copy it again", e);
    }
  }

  private void unpack() throws IOException {
    if (zip.size() > MAX_ENTRIES) {
      throw new IOException("it has more than " + MAX_ENTRIES + " entries, too many for a plugin");
    }
    refuseDeclaredExcess();
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      if (name.startsWith("/") || name.contains("\\") || name.matches("(.*/)?\\.\\.(/.*)?")) {
        throw new IOException("its entry '" + name + "' leads out of it; don't use such a zip");
      }
      if (!entry.isDirectory() && name.toLowerCase(Locale.ROOT).endsWith(".jar")) {
        unpack(entry);
      }
    }
  }

  /** So that nothing is written first; one that lies about its sizes is found out on the way. */
  private void refuseDeclaredExcess() throws IOException {
    long declared = zip.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    if (declared > left) {
      throw tooLarge();
    }
  }

  private static IOException tooLarge() {
    return new IOException("it unpacks to far more than a plugin has; don't use such a zip");
  }

  private void unpack(ZipEntry entry) throws IOException {
    var jar = JAR.matcher(entry.getName());
    if (!jar.matches()) {
      throw new IOException(
          "its entry '" + entry.getName() + "' is not at the top or in one folder below it");
    }
    Path file = target.resolve(jar.group(1));
    if (Files.exists(file)) {
      throw new IOException("it has two files named " + jar.group(1) + "; a zip holds one plugin");
    }
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        left -= count;
        if (left < 0) {
          throw tooLarge();
        }
        out.write(buffer, 0, count);
      }
    }
  }
}
