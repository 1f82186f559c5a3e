package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.core.image.WebpPicture.Part;

/**
 * A lossy picture of a WebP file as a file of its own, for the library that decodes: without
 * whatever else there is, which it can't read all of, and with two zeros behind it, since it reads
 * ahead of what it needs.
 */
final class LossyWebpInput extends BlockImageInputStream {
  private static final int HEADER = 20;
  private static final int PADDING = 2;

  private final ImageInputStream in;
  private final Part picture;
  private final byte[] header;

  /**
   * @param in isn't closed with this
   */
  LossyWebpInput(ImageInputStream in, Part picture) {
    super(HEADER + picture.length() + PADDING);
    this.in = in;
    this.picture = picture;
    this.header =
        ByteBuffer.allocate(HEADER)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(WebpParts.fourCc("RIFF"))
            .putInt((int) (HEADER - 8 + picture.length() + PADDING))
            .putInt(WebpParts.fourCc("WEBP"))
            .putInt(WebpHeaderReader.VP8)
            .putInt((int) picture.length())
            .array();
  }

  @Override
  void fetch(long offset, byte[] block) throws IOException {
    Arrays.fill(block, (byte) 0);
    int own = (int) Math.max(0, Math.min(block.length, HEADER - offset));
    System.arraycopy(header, (int) Math.min(HEADER, offset), block, 0, own);
    long from = offset + own - HEADER;
    int count = (int) Math.max(0, Math.min(block.length - own, picture.length() - from));
    in.seek(picture.at() + from);
    in.readFully(block, own, count);
  }
}
