package org.imagerepo.core.image.vp8l;

import java.io.IOException;
import javax.imageio.IIOException;

/**
 * Pixels as they are coded (RFC 9649, 3.6.2): each is there literally, in a cache of colours that
 * were seen, or in a repetition of others.
 */
final class CodedPixels {
  /** No repetition reaches further back, in pixels; a power of two. */
  private static final int FARTHEST = 1 << 20;

  /** 3.6.2.3. */
  private static final int HASH = 0x1e35a7bd;

  private final Bits bits;
  private final CodeGroups groups;
  private final int width;

  /** How many there are. */
  private final int size;

  private final int[] cache;
  private final int cacheShift;

  /** The latest pixels; each is at its number, of which {@link #mask} leaves the lowest bits. */
  private final int[] window;

  private final int mask;

  /** How many were read. */
  private int at;

  /** How many more of the repetition at hand there are. */
  private int repeats;

  private int distance;

  /**
   * @param cacheBits 0 for no cache
   * @param width of the rows
   * @param window takes the pixels: as many as there are, or as {@link #window} says
   * @param size how many there are
   */
  CodedPixels(Bits bits, CodeGroups groups, int cacheBits, int width, int[] window, int size) {
    this.bits = bits;
    this.groups = groups;
    this.width = width;
    this.size = size;
    this.cache = new int[cacheBits > 0 ? 1 << cacheBits : 0];
    this.cacheShift = Integer.SIZE - cacheBits;
    this.window = window;
    this.mask = window.length < size ? window.length - 1 : -1;
  }

  /** How many pixels must be kept of so large a picture while it is read. */
  static int window(int width, int height) {
    return (int) Math.min(FARTHEST, (long) width * height);
  }

  /**
   * Reads the next row into the window.
   *
   * @throws java.io.EOFException if the picture ends before
   * @throws IIOException if it is damaged
   */
  void readRow(int y) throws IOException {
    int begin = y * width;
    int end = begin + width;
    repeat(end);
    while (at < end) {
      CodeGroup group = groups.at(at - begin, y);
      int green = group.green().read(bits);
      if (green < CodeGroup.LITERALS) {
        put(group.literal(green, bits));
      } else if (green < CodeGroup.LITERALS + CodeGroup.LENGTHS) {
        beginRepetition(Prefix.number(green - CodeGroup.LITERALS, bits), group);
        repeat(end);
      } else {
        put(cache[green - CodeGroup.LITERALS - CodeGroup.LENGTHS]);
      }
    }
  }

  private void beginRepetition(int length, CodeGroup group) throws IOException {
    distance = Distances.pixels(Prefix.number(group.distance().read(bits), bits), width);
    if (distance > at) {
      throw new IIOException("it repeats pixels before its first one");
    } else if (length > size - at) {
      throw new IIOException("it repeats more pixels than there are");
    }
    repeats = length;
  }

  private void repeat(int end) {
    int count = Math.min(repeats, end - at);
    for (int i = 0; i < count; i++) {
      put(window[at - distance & mask]);
    }
    repeats -= count;
  }

  private void put(int argb) {
    window[at++ & mask] = argb;
    if (cache.length > 0) {
      cache[HASH * argb >>> cacheShift] = argb;
    }
  }

  /** Copies the row that was read last to the beginning of an array. */
  void copyRow(int[] row) {
    for (int i = 0, from = at - width; i < width; i++) {
      row[i] = window[from + i & mask];
    }
  }
}
