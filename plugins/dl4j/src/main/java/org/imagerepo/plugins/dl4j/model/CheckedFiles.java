package org.imagerepo.plugins.dl4j.model;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.imagerepo.plugins.dl4j.net.ModelFiles;

/**
 * Files of a model, each of which must have the digest that the file {@code SHA256SUMS} beside them
 * says: as the command {@code sha256sum} writes it.
 */
public final class CheckedFiles implements ModelFiles {
  private static final String SUMS = "SHA256SUMS";

  private final Opener opener;
  private final Map<String, String> digests = new HashMap<>();

  /** Opens a file by its name. */
  @FunctionalInterface
  interface Opener {
    InputStream open(String name) throws IOException;
  }

  CheckedFiles(Opener opener) throws IOException {
    this.opener = opener;
    String sums = new String(bytes(SUMS), StandardCharsets.UTF_8);
    for (String line : sums.lines().filter(line -> !line.isBlank()).toList()) {
      String[] parts = line.split("[ *]+", 2);
      if (parts.length != 2 || !parts[0].matches("[0-9a-f]{64}")) {
        throw new IOException(
            "'"
                + line
                + "' in "
                + SUMS
                + " must be a SHA-256 and a file, as sha256sum writes them");
      }
      digests.put(parts[1], parts[0]);
    }
  }

  /** The models that come with the plugin. */
  /** Files that lie beside a class. */
  public static CheckedFiles beside(Class<?> owner) throws IOException {
    return new CheckedFiles(name -> open(owner.getResource(name), name));
  }

  public static CheckedFiles bundled() throws IOException {
    return new CheckedFiles(name -> open(CheckedFiles.class.getResource(name), name));
  }

  /** An operator's model. */
  public static CheckedFiles in(Path folder) throws IOException {
    Path root = folder.toAbsolutePath().normalize();
    return new CheckedFiles(
        name -> {
          Path file = root.resolve(name).normalize();
          if (!file.startsWith(root)) {
            throw new IOException("the model names a file outside of its folder: " + name);
          }
          return Files.newInputStream(file);
        });
  }

  private static InputStream open(URL url, String name) throws IOException {
    if (url == null) {
      throw new FileNotFoundException(name);
    }
    URLConnection connection = url.openConnection();
    // A JAR kept open in a cache couldn't be replaced while the platform runs.
    if (connection instanceof JarURLConnection jar) {
      jar.setUseCaches(false);
    }
    return connection.getInputStream();
  }

  @Override
  public byte[] read(String name) throws IOException {
    String expected = digest(name);
    byte[] bytes = bytes(name);
    String found = sha256(bytes);
    if (!found.equals(expected)) {
      throw new WrongModelException(name, expected, found);
    }
    return bytes;
  }

  /**
   * The digest that a file must have, in lower-case hexadecimal digits.
   *
   * @throws IOException if the file has none
   */
  public String digest(String name) throws IOException {
    String digest = digests.get(name);
    if (digest == null) {
      throw new IOException(
          SUMS
              + " doesn't name the model file "
              + name
              + ": write it with 'sha256sum * >"
              + SUMS
              + "'");
    }
    return digest;
  }

  private byte[] bytes(String name) throws IOException {
    try (InputStream in = opener.open(name)) {
      return in.readAllBytes();
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new IOException("the model file " + name + " is missing", e);
    } catch (IOException e) {
      throw new IOException("the model file " + name + " can't be read: " + e.getMessage(), e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
