package org.imagerepo.core.image.vp8l;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.imageio.stream.ImageInputStream;

/** A lossless WebP picture, row by row (RFC 9649, 3). For one thread. */
public final class LosslessPicture {
  private final Deque<Transform> transforms = new ArrayDeque<>();
  private final CodedPixels coded;
  private final int[] row;
  private int y;

  private LosslessPicture(Bits bits, int width, int height) throws IOException {
    int codedWidth = readTransforms(bits, width, height);
    int cacheBits = Prefix.cacheBits(bits);
    CodeGroups groups = CodeGroups.read(bits, cacheBits, codedWidth, height);
    int[] window = new int[CodedPixels.window(codedWidth, height)];
    this.coded = new CodedPixels(bits, groups, cacheBits, codedWidth, window, codedWidth * height);
    this.row = new int[width];
  }

  /**
   * Reads what comes before the pixels, and makes the tables for them.
   *
   * @param in may be read by others, too, in turns
   * @param at where the picture begins, behind its size if it has one
   * @param length of the rest of the picture in bytes
   * @param width in pixels; width and height together at most 2,147,483,647 pixels
   * @param height in pixels
   * @throws IOException if reading fails, or if the picture is damaged
   */
  public static LosslessPicture open(
      ImageInputStream in, long at, long length, int width, int height) throws IOException {
    return new LosslessPicture(new Bits(in, at, length), width, height);
  }

  /**
   * How much memory it will take, by reading what comes before the pixels.
   *
   * @param in as above
   * @param at as above
   * @param limit in bytes; it stops when it has found more
   * @return at most how many bytes, or something above the limit
   * @throws IOException if reading fails, or if the picture is damaged
   */
  public static long memory(
      ImageInputStream in, long at, long length, int width, int height, long limit)
      throws IOException {
    return Memory.bytes(new Bits(in, at, length), width, height, limit);
  }

  /** Gives the width that is left. */
  private int readTransforms(Bits bits, int width, int height) throws IOException {
    int left = width;
    int seen = 0;
    while (bits.read(1) == 1) {
      int type = bits.read(2);
      seen = Transform.requireNew(type, seen);
      int own = left;
      if (type == Transform.PALETTE) {
        PaletteTransform palette = PaletteTransform.read(bits, own);
        transforms.push(palette);
        left = palette.codedWidth();
      } else if (type == Transform.GREEN) {
        transforms.push(pixels -> Transform.addGreen(pixels, own));
      } else {
        transforms.push(squares(bits, type, own, height));
      }
    }
    return left;
  }

  private static Transform squares(Bits bits, int type, int width, int height) throws IOException {
    int reduction = SubImage.reduction(bits);
    int across = SubImage.reduced(width, reduction);
    int[] squares = SubImage.read(bits, across, SubImage.reduced(height, reduction));
    return type == Transform.PREDICTOR
        ? new PredictorTransform(width, reduction, squares)
        : new ColourTransform(width, reduction, squares);
  }

  /**
   * Reads the next row; there must be one.
   *
   * @return pixels as 0xAARRGGBB, not multiplied by alpha; valid until the next call
   * @throws IOException if reading fails, or if the picture is damaged
   */
  public int[] next() throws IOException {
    coded.readRow(y++);
    coded.copyRow(row);
    for (Transform transform : transforms) {
      transform.undo(row);
    }
    return row;
  }
}
