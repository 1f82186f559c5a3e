package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/**
 * What an extended WebP file consists of. Its canvas says one size, the pictures in it say their
 * own, and readers decode what those say.
 */
final class WebpParts {
  private static final int MAX_CHUNKS = 100_000;

  /** What comes before the picture of a frame, in bytes. */
  static final int FRAME_HEADER = 16;

  /** A size in pixels. */
  record Size(int width, int height) {}

  /** Is told about each chunk. */
  @FunctionalInterface
  interface Listener {
    /**
     * @param type four letters, little-endian
     * @param at where its data begin; the stream is there
     * @param length of its data
     */
    void chunk(int type, long at, long length) throws IOException;
  }

  private final ImageInputStream in;

  WebpParts(ImageInputStream in) {
    this.in = in;
  }

  static int fourCc(String name) {
    byte[] letters = name.getBytes(StandardCharsets.ISO_8859_1);
    return letters[0] | letters[1] << 8 | letters[2] << 16 | letters[3] << 24;
  }

  /** Hops from chunk to chunk. */
  void each(long from, long end, Listener listener) throws IOException {
    long at = from;
    for (int i = 0; at + 8 <= end; i++) {
      if (i == MAX_CHUNKS) {
        throw RefusedImageException.unreadable("WebP", "more than " + MAX_CHUNKS + " chunks");
      }
      in.seek(at);
      int type = in.readInt();
      long length = in.readUnsignedInt();
      listener.chunk(type, at + 8, length);
      at += 8 + length + (length & 1);
    }
  }

  /** Makes sure that there is at most one picture, and that it is as large as it should be. */
  void requirePicture(long from, long end, Size expected) throws IOException {
    int[] pictures = {0};
    int[] alphas = {0};
    each(
        from,
        end,
        (type, at, length) -> {
          if (type == WebpHeaderReader.VP8 || type == WebpHeaderReader.VP8L) {
            requireSame(WebpHeaderReader.size(in, type), expected);
            pictures[0]++;
          } else if (type == WebpHeaderReader.ALPHA) {
            alphas[0]++;
          }
        });
    if (pictures[0] > 1 || alphas[0] > 1) {
      throw RefusedImageException.unreadable("WebP", "several pictures in one");
    }
  }

  /** The same for a frame of an animation, which lies somewhere on the canvas. */
  void requireFrame(long at, long length, Size canvas) throws IOException {
    if (length < FRAME_HEADER) {
      throw RefusedImageException.unreadable("WebP", "a frame without a size");
    }
    Size frame = frameSize(at);
    if (frame.width > canvas.width || frame.height > canvas.height) {
      throw RefusedImageException.unreadable("WebP", "a frame is larger than the picture");
    }
    requirePicture(at + FRAME_HEADER, at + length, frame);
  }

  /** What a frame whose data begin there says of itself. */
  Size frameSize(long at) throws IOException {
    in.seek(at + 6);
    return new Size(read24() + 1, read24() + 1);
  }

  private static void requireSame(Size found, Size expected) throws RefusedImageException {
    if (!found.equals(expected)) {
      throw RefusedImageException.unreadable("WebP", "it claims two different sizes");
    }
  }

  /** The next three bytes as a number. */
  int read24() throws IOException {
    return in.readUnsignedShort() | in.readUnsignedByte() << 16;
  }
}
