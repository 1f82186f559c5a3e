package org.imagerepo.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.imagerepo.testkit.plugin.SourcePlugin;

/** The broken plugins whose sources lie with the tests of the testkit, which finds each out. */
final class BrokenPlugins {
  private static final Path SOURCES =
      Checkout.payara()
          .resolveSibling("plugins")
          .resolve("plugin-testkit/src/test/resources/broken-plugins");

  private final Path plugins;

  /**
   * @param plugins where to drop them in
   */
  BrokenPlugins(Path plugins) {
    this.plugins = plugins;
  }

  /**
   * Drops one in.
   *
   * @param id of the plugin
   * @param className of its only source file
   * @param apiVersion that it claims to be built for
   */
  void drop(String id, String className, String apiVersion) throws IOException {
    SourcePlugin.pack(SOURCES.resolve(className + ".java"), id, apiVersion, plugins.resolve(id));
  }

  /** Drops in two folders of one id. */
  void dropTwice(String id, String className) throws IOException {
    for (int i = 1; i <= 2; i++) {
      Path folder = plugins.resolve(id + "-" + i);
      SourcePlugin.pack(SOURCES.resolve(className + ".java"), id, "1.0", folder);
    }
  }

  /** Drops in a zip with one entry of that many bytes, all zero. */
  void zip(String name, String entry, long length) throws IOException {
    byte[] zeros = new byte[1 << 16];
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(plugins.resolve(name)))) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry(entry));
      for (long left = length; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, (int) Math.min(left, zeros.length));
      }
    }
  }
}
