package org.imagerepo.core.image.vp8;

import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/** A lossy WebP picture, row by row. For one thread. */
public final class LossyPicture {
  /** In front of what is coded by decisions: 3 bytes, a mark of 3, and the size (9.1). */
  private static final int HEADER = 10;

  private static final int LARGEST_VERSION = 3;

  /** Of a part's length, each but the last of which says its own (9.5). */
  private static final int LENGTH = 3;

  private final int height;
  private final BoolInput modes;
  private final BoolInput[] partitions;
  private final BlockRows rows;
  private final ColourRow colours;

  /** Rows of blocks that were decoded. */
  private int decoded;

  private int y;

  private LossyPicture(ImageInputStream in, long at, long end, int width, int height)
      throws IOException {
    this.height = height;
    int tag = head(in, at, end);
    long firstEnd = at + HEADER + (tag >> 5);
    if (firstEnd > end) {
      throw new IIOException("its picture ends too early");
    }
    this.modes = new BoolInput(in, at + HEADER, firstEnd);
    FrameHeader header = new FrameHeader(modes);
    this.partitions = partitions(in, header.partitions, firstEnd, end);
    this.rows = new BlockRows(header, (width + 15) / 16);
    this.colours = new ColourRow(width);
  }

  /**
   * Reads what comes before the pixels.
   *
   * @param in may be read by others, too, in turns
   * @param at where the picture begins
   * @param length of it in bytes
   * @param width in pixels, as the picture says
   * @param height in pixels, as the picture says
   * @throws IOException if reading fails, or if the picture is damaged
   */
  public static LossyPicture open(ImageInputStream in, long at, long length, int width, int height)
      throws IOException {
    return new LossyPicture(in, at, at + length, width, height);
  }

  /** 9.1. */
  private static int head(ImageInputStream in, long at, long end) throws IOException {
    if (end - at < HEADER) {
      throw new IIOException("its picture ends too early");
    }
    int tag = little(in, at);
    boolean isKey = (tag & 1) == 0;
    boolean isShown = (tag >> 4 & 1) == 1;
    if (!isKey || !isShown || (tag >> 1 & 7) > LARGEST_VERSION) {
      throw new IIOException("its picture is of a kind that WebP doesn't have");
    }
    return tag;
  }

  /** A number of three bytes. */
  private static int little(ImageInputStream in, long at) throws IOException {
    in.seek(at);
    return in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
  }

  private static BoolInput[] partitions(ImageInputStream in, int count, long lengths, long end)
      throws IOException {
    BoolInput[] parts = new BoolInput[count];
    long from = lengths + LENGTH * (count - 1L);
    if (from > end) {
      throw new IIOException("its picture ends too early");
    }
    for (int i = 0; i < count; i++) {
      long to = i == count - 1 ? end : Math.min(end, from + little(in, lengths + LENGTH * i));
      parts[i] = new BoolInput(in, from, to);
      from = to;
    }
    return parts;
  }

  /**
   * Reads the next row; there must be one.
   *
   * @param bgr filled from its beginning, three bytes a pixel: blue, green, red
   * @throws IOException if reading fails, or if the picture is damaged
   */
  public void next(byte[] bgr) throws IOException {
    int blocks = (height + 15) / 16;
    // The row of blocks below changes the lowest samples of this one.
    while (decoded < Math.min(blocks, y / 16 + 2)) {
      rows.decode(modes, partitions[decoded & partitions.length - 1]);
      decoded++;
    }
    rows.row(y, height, colours, bgr);
    y++;
  }
}
