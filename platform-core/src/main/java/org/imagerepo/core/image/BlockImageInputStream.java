package org.imagerepo.core.image;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * Random access to bytes that are fetched in blocks, the last few of which are kept. So hopping
 * about in a header costs a few fetches, and memory stays flat whatever the size.
 *
 * <p>For one thread at a time, as every image input stream.
 */
abstract class BlockImageInputStream extends ImageInputStreamImpl {
  /** Bytes in a block. */
  static final int BLOCK = 64 * 1024;

  private static final int KEPT = 8;

  private final long size;
  private final Map<Long, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long currentIndex = -1;
  private byte[] current = {};

  BlockImageInputStream(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("size must not be negative");
    }
    this.size = size;
  }

  /**
   * Fetches bytes.
   *
   * @param block filled completely, from its beginning
   * @throws IOException also if there are fewer bytes than promised; never {@link
   *     java.io.EOFException}, which would say that the image is at fault
   */
  abstract void fetch(long offset, byte[] block) throws IOException;

  @Override
  public long length() {
    return size;
  }

  @Override
  public int read() throws IOException {
    checkClosed();
    bitOffset = 0;
    if (streamPos >= size) {
      return -1;
    }
    load(streamPos / BLOCK);
    return current[(int) (streamPos++ % BLOCK)] & 0xff;
  }

  /**
   * Reads as many bytes as there are, and fewer than asked for only at the end: the JDK's {@code
   * readInt} and its like take less for the end of the file.
   */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    checkClosed();
    Objects.checkFromIndexSize(offset, length, target.length);
    bitOffset = 0;
    int wanted = (int) Math.min(length, Math.max(0, size - streamPos));
    for (int done = 0; done < wanted; ) {
      load(streamPos / BLOCK);
      int from = (int) (streamPos % BLOCK);
      int count = Math.min(wanted - done, current.length - from);
      System.arraycopy(current, from, target, offset + done, count);
      streamPos += count;
      done += count;
    }
    return wanted == 0 && length > 0 ? -1 : wanted;
  }

  private void load(long index) throws IOException {
    if (index == currentIndex) {
      return;
    }
    byte[] block = kept.get(index);
    if (block == null) {
      block = new byte[(int) Math.min(BLOCK, size - index * BLOCK)];
      fetch(index * BLOCK, block);
      if (kept.size() == KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      kept.put(index, block);
    }
    current = block;
    currentIndex = index;
  }
}
