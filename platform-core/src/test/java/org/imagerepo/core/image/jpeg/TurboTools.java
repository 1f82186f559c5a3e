package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** libjpeg-turbo's own programs: {@code cjpeg}, {@code djpeg}, {@code jpegtran}. */
final class TurboTools {
  private TurboTools() {}

  /** Whether they are installed; Debian's package is {@code libjpeg-turbo-progs}. */
  static boolean areThere() {
    try {
      new ProcessBuilder("djpeg", "-version").redirectErrorStream(true).start().destroy();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Encodes a portable any-map. */
  static byte[] encode(byte[] pnm, List<String> options) {
    return run("cjpeg", options, pnm);
  }

  /** Decodes to a portable any-map. */
  static byte[] decode(byte[] jpeg, List<String> options) {
    return run("djpeg", options, jpeg);
  }

  private static byte[] run(String program, List<String> options, byte[] input) {
    List<String> command = Stream.concat(Stream.of(program), options.stream()).toList();
    try {
      Process process = new ProcessBuilder(command).start();
      CompletableFuture<byte[]> errors =
          CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()));
      CompletableFuture<byte[]> output =
          CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()));
      try (OutputStream in = process.getOutputStream()) {
        in.write(input);
      }
      byte[] result = output.join();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            command + ": " + new String(errors.join(), StandardCharsets.UTF_8));
      }
      return result;
    } catch (IOException e) {
      throw new IllegalStateException(command + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] readAll(InputStream in) {
    try (in) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The same file as three components that mean red, green and blue, so that {@code djpeg} gives
   * the components themselves.
   */
  static byte[] withoutColours(byte[] jpeg) {
    byte[] adobe = {-1, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    byte[] changed = Arrays.copyOf(jpeg, jpeg.length + adobe.length);
    System.arraycopy(adobe, 0, changed, 2, adobe.length);
    System.arraycopy(jpeg, 2, changed, 2 + adobe.length, jpeg.length - 2);
    if ((changed[19] & 0xff) != Marker.APP0) {
      throw new IllegalArgumentException("no JFIF segment where cjpeg writes one");
    }
    changed[19] = (byte) 0xef;
    return changed;
  }
}
