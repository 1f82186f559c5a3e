package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.core.image.WebpParts.Size;

/**
 * The first picture of a WebP file, and where its parts lie (RFC 9649, 2).
 *
 * @param isLossless or else it is lossy
 * @param data how it is coded, from behind what says its size if it is lossless
 * @param alpha where a lossy one is transparent, if anywhere
 * @param hasAlpha whether a lossless one is transparent anywhere
 * @param profile the ICC profile of the file
 * @param size in pixels
 * @param left of it on the canvas, in pixels
 * @param top of it on the canvas, in pixels
 */
record WebpPicture(
    boolean isLossless,
    Part data,
    Optional<Part> alpha,
    boolean hasAlpha,
    Optional<Part> profile,
    Size size,
    int left,
    int top) {
  private static final int RIFF_HEADER = 12;
  private static final int LOSSLESS_HEADER = 5;
  private static final int ALPHA_IS_USED = 0x10;
  private static final int MAX_PROFILE = 8 << 20;
  private static final int PROFILE = WebpParts.fourCc("ICCP");

  /** Some of the file's bytes. */
  record Part(long at, long length) {}

  /**
   * Finds it.
   *
   * @throws IIOException if there is none, or not all of it
   */
  static WebpPicture first(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    try {
      in.seek(4);
      long end = Math.min(in.length(), in.readUnsignedInt() + 8);
      Search search = new Search(in);
      search.within(RIFF_HEADER, end);
      return search.result();
    } finally {
      in.setByteOrder(ByteOrder.BIG_ENDIAN);
    }
  }

  /** The ICC profile's bytes, if there is one of a reasonable size. */
  Optional<byte[]> profileBytes(ImageInputStream in) throws IOException {
    if (profile.isEmpty() || profile.get().length > MAX_PROFILE) {
      return Optional.empty();
    }
    byte[] bytes = new byte[(int) profile.get().length];
    in.seek(profile.get().at);
    in.readFully(bytes);
    return Optional.of(bytes);
  }

  /** What was found so far. */
  private static final class Search {
    private final ImageInputStream in;
    private final WebpParts parts;
    private Optional<Part> alpha = Optional.empty();
    private Optional<Part> profile = Optional.empty();
    private Part data;
    private boolean isLossless;
    private boolean hasAlpha;
    private boolean isInFrame;
    private Size size;
    private int left;
    private int top;

    Search(ImageInputStream in) {
      this.in = in;
      this.parts = new WebpParts(in);
    }

    void within(long from, long end) throws IOException {
      parts.each(
          from,
          end,
          (type, at, length) -> {
            if (data == null) {
              chunk(type, new Part(at, length), at + length <= end);
            }
          });
    }

    private void chunk(int type, Part part, boolean isWhole) throws IOException {
      boolean isPicture = type == WebpHeaderReader.VP8 || type == WebpHeaderReader.VP8L;
      boolean isFrame = type == WebpHeaderReader.FRAME && !isInFrame;
      if (!isPicture && !isFrame && type != WebpHeaderReader.ALPHA && type != PROFILE) {
        return;
      } else if (!isWhole) {
        throw new IIOException("its picture ends too early");
      } else if (isPicture) {
        picture(type, part);
      } else if (isFrame) {
        frame(part);
      } else if (type == PROFILE) {
        profile = Optional.of(part);
      } else {
        alpha = Optional.of(part);
      }
    }

    private void frame(Part part) throws IOException {
      in.seek(part.at);
      left = 2 * parts.read24();
      top = 2 * parts.read24();
      isInFrame = true;
      within(part.at + WebpParts.FRAME_HEADER, part.at + part.length);
      if (data == null) {
        throw new IIOException("its first frame is empty");
      }
    }

    private void picture(int type, Part part) throws IOException {
      size = WebpHeaderReader.size(in, type);
      data = part;
      isLossless = type == WebpHeaderReader.VP8L;
      if (isLossless) {
        in.seek(part.at + LOSSLESS_HEADER - 1);
        int last = in.readUnsignedByte();
        if (last >> 5 != 0) {
          throw new IIOException("it is of a version that there isn't");
        }
        hasAlpha = (last & ALPHA_IS_USED) != 0;
        data = new Part(part.at + LOSSLESS_HEADER, part.length - LOSSLESS_HEADER);
      }
    }

    WebpPicture result() throws IIOException {
      if (data == null) {
        throw new IIOException("there is no picture in it");
      }
      return new WebpPicture(
          isLossless,
          data,
          isLossless ? Optional.empty() : alpha,
          hasAlpha,
          profile,
          size,
          left,
          top);
    }
  }
}
