package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.BadImageException;

/**
 * The rows of a PNG file as bytes, unpacked and unfiltered one after the other (PNG specification,
 * third edition, sections 9 and 10), so that no more than two of them are ever there. For one
 * thread.
 */
final class PngRows implements AutoCloseable {
  private static final int DATA = 0x49444154;
  private static final int BUFFER = 64 * 1024;

  private final ImageInputStream in;
  private final int pixel;
  private final Inflater inflater = new Inflater();
  private final CRC32 check = new CRC32();
  private final byte[] packed = new byte[BUFFER];
  private final byte[] filter = new byte[1];

  /** Each begins with a pixel of zeros, which is what lies to the left of the first one. */
  private byte[] row;

  private byte[] above;

  /** Bytes of the chunk at hand that weren't read yet. */
  private long left;

  /**
   * @param dataAt position of the first chunk of pixels
   * @param length of a row in bytes
   * @param pixel how many bytes away the same byte of the pixel before is, at least 1
   */
  PngRows(ImageInputStream in, long dataAt, int length, int pixel) throws IOException {
    this.in = in;
    this.pixel = pixel;
    this.row = new byte[pixel + length];
    this.above = new byte[pixel + length];
    in.seek(dataAt);
    beginChunk();
  }

  /**
   * Reads the next row.
   *
   * @return it, from index {@link #begin} on; valid until the next call
   * @throws BadImageException if the file is damaged
   */
  byte[] next() throws IOException {
    byte[] free = above;
    above = row;
    row = free;
    unpack(filter, 0);
    unpack(row, pixel);
    switch (filter[0]) {
      case 0 -> {}
      case 1 -> sub();
      case 2 -> up();
      case 3 -> average();
      case 4 -> paeth();
      default -> throw damaged("a row is filtered in an unknown way", null);
    }
    return row;
  }

  /**
   * Sees, after the last row, that the chunk it ended in is whole.
   *
   * @throws BadImageException if the file is damaged
   */
  void finish() throws IOException {
    while (left > 0) {
      int count = in.read(packed, 0, (int) Math.min(packed.length, left));
      if (count < 0) {
        throw new EOFException("it ends before its picture does");
      }
      check.update(packed, 0, count);
      left -= count;
    }
    endChunk();
  }

  /** Where rows begin in the array. */
  int begin() {
    return pixel;
  }

  private void unpack(byte[] to, int from) throws IOException {
    int at = from;
    try {
      while (at < to.length) {
        int count = inflater.inflate(to, at, to.length - at);
        at += count;
        if (count == 0) {
          if (inflater.finished() || inflater.needsDictionary()) {
            throw damaged("it holds fewer rows than it says", null);
          }
          feed();
        }
      }
    } catch (DataFormatException e) {
      throw damaged("its pixels can't be unpacked", e);
    }
  }

  private void feed() throws IOException {
    while (left == 0) {
      endChunk();
      beginChunk();
    }
    int count = in.read(packed, 0, (int) Math.min(packed.length, left));
    if (count < 0) {
      throw new EOFException("it ends before its picture does");
    }
    check.update(packed, 0, count);
    inflater.setInput(packed, 0, count);
    left -= count;
  }

  private void beginChunk() throws IOException {
    left = in.readUnsignedInt();
    int type = in.readInt();
    if (type != DATA) {
      throw damaged("it holds fewer rows than it says", null);
    }
    check.reset();
    check.update(new byte[] {'I', 'D', 'A', 'T'});
  }

  private void endChunk() throws IOException {
    if (in.readUnsignedInt() != check.getValue()) {
      throw damaged("a checksum doesn't fit", null);
    }
  }

  private static BadImageException damaged(String what, Exception cause) {
    return new BadImageException("The photo is damaged and can't be decoded: " + what, cause);
  }

  private void sub() {
    for (int i = pixel; i < row.length; i++) {
      row[i] += row[i - pixel];
    }
  }

  private void up() {
    for (int i = pixel; i < row.length; i++) {
      row[i] += above[i];
    }
  }

  private void average() {
    for (int i = pixel; i < row.length; i++) {
      row[i] += (byte) (((row[i - pixel] & 0xff) + (above[i] & 0xff)) >> 1);
    }
  }

  private void paeth() {
    for (int i = pixel; i < row.length; i++) {
      int a = row[i - pixel] & 0xff;
      int b = above[i] & 0xff;
      int c = above[i - pixel] & 0xff;
      int byA = Math.abs(b - c);
      int byB = Math.abs(a - c);
      int byC = Math.abs(a + b - 2 * c);
      row[i] += (byte) (byA <= byB && byA <= byC ? a : byB <= byC ? b : c);
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
