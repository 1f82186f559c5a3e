package org.imagerepo.core.image.jpeg;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A portable any-map: grey or three components, a byte a sample.
 *
 * @param width in pixels
 * @param height in pixels
 * @param components 1 or 3, interleaved
 * @param bytes row by row
 */
@SuppressWarnings("ArrayRecordComponent")
record Pnm(int width, int height, int components, byte[] bytes) {
  static Pnm parse(byte[] file) {
    int[] numbers = new int[3];
    int at = 2;
    for (int i = 0; i < 3; i++) {
      while (file[at] <= ' ') {
        at++;
      }
      while (file[at] > ' ') {
        numbers[i] = numbers[i] * 10 + file[at++] - '0';
      }
    }
    int components = file[1] == '6' ? 3 : 1;
    byte[] bytes = new byte[numbers[0] * numbers[1] * components];
    System.arraycopy(file, at + 1, bytes, 0, bytes.length);
    return new Pnm(numbers[0], numbers[1], components, bytes);
  }

  byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head = "P" + (components == 3 ? 6 : 5) + " " + width + " " + height + " 255\n";
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  int sample(int x, int y, int component) {
    return bytes[(y * width + x) * components + component] & 0xff;
  }
}
