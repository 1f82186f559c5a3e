package org.imagerepo.core.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;

/**
 * Any image as rows of three bytes a pixel: eight bits a sample, grey spread to three, alpha
 * flattened on white. What the numbers mean as colours is left as it is.
 */
@FunctionalInterface
interface OpaqueRows {
  /**
   * @param y which row of the image
   * @param bgr filled from its beginning: blue, green, red
   * @throws IOException only if the rows are read from a file meanwhile, and then in order
   */
  void read(int y, byte[] bgr) throws IOException;

  static OpaqueRows of(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && isWhole(image)) {
      byte[] bytes = BgrImage.bytes(image);
      int length = image.getWidth() * 3;
      return (y, bgr) -> System.arraycopy(bytes, y * length, bgr, 0, length);
    } else if (model instanceof IndexColorModel palette) {
      return indexed(image.getRaster(), palette);
    } else if (isInks(model)) {
      return mixed(image.getRaster());
    } else if (isPlain(model)) {
      return sampled(image.getRaster(), model);
    }
    return painted(image);
  }

  /** A part of a larger image shares the larger one's bytes. */
  private static boolean isWhole(BufferedImage image) {
    return BgrImage.bytes(image).length == image.getWidth() * image.getHeight() * 3;
  }

  private static boolean isPlain(ColorModel model) {
    int type = model.getTransferType();
    int colours = model.getNumColorComponents();
    int space = model.getColorSpace().getType();
    return (type == DataBuffer.TYPE_BYTE
            || type == DataBuffer.TYPE_USHORT
            || (type == DataBuffer.TYPE_INT && model.getComponentSize(0) <= 16))
        && ((colours == 1 && space == ColorSpace.TYPE_GRAY)
            || (colours == 3 && space == ColorSpace.TYPE_RGB));
  }

  /** Print colours without a profile: the JDK's own idea of them comes out much too pale. */
  private static boolean isInks(ColorModel model) {
    return model.getColorSpace().getType() == ColorSpace.TYPE_CMYK
        && !(model.getColorSpace() instanceof ICC_ColorSpace)
        && model.getTransferType() == DataBuffer.TYPE_BYTE;
  }

  private static OpaqueRows mixed(Raster raster) {
    int bands = raster.getNumBands();
    int[] row = new int[raster.getWidth() * bands];
    return (y, bgr) -> {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int from = 0, to = 0; from < row.length; from += bands, to += 3) {
        int paper = 255 - row[from + 3];
        for (int i = 0; i < 3; i++) {
          bgr[to + i] = (byte) (((255 - row[from + 2 - i]) * paper + 127) / 255);
        }
      }
    };
  }

  private static OpaqueRows indexed(Raster raster, IndexColorModel palette) {
    int[] colours = new int[palette.getMapSize()];
    palette.getRGBs(colours);
    for (int i = 0; i < colours.length; i++) {
      colours[i] = onWhite(colours[i]);
    }
    int[] row = new int[raster.getWidth()];
    return (y, bgr) -> {
      raster.getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0, to = 0; x < row.length; x++, to += 3) {
        int colour = row[x] < colours.length ? colours[row[x]] : 0;
        bgr[to] = (byte) colour;
        bgr[to + 1] = (byte) (colour >> 8);
        bgr[to + 2] = (byte) (colour >> 16);
      }
    };
  }

  /** A colour with alpha, not multiplied by it, as it looks on white. */
  static int onWhite(int argb) {
    int alpha = argb >>> 24;
    int result = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      result |= blend(argb >> shift & 0xff, alpha, false) << shift;
    }
    return result;
  }

  private static int blend(int value, int alpha, boolean isPremultiplied) {
    int own = isPremultiplied ? value * 255 : value * alpha;
    return Math.min(255, (own + 255 * (255 - alpha) + 127) / 255);
  }

  private static OpaqueRows sampled(Raster raster, ColorModel model) {
    int bands = raster.getNumBands();
    int colours = model.getNumColorComponents();
    boolean hasAlpha = model.hasAlpha() && model.getTransparency() != Transparency.OPAQUE;
    int[] max = new int[bands];
    for (int i = 0; i < bands; i++) {
      max[i] = (1 << model.getComponentSize(Math.min(i, model.getNumComponents() - 1))) - 1;
    }
    int[] row = new int[raster.getWidth() * bands];
    return (y, bgr) -> {
      raster.getPixels(0, y, raster.getWidth(), 1, row);
      for (int from = 0, to = 0; from < row.length; from += bands, to += 3) {
        int alpha = hasAlpha ? eightBits(row[from + colours], max[colours]) : 255;
        for (int i = 0; i < 3; i++) {
          int band = colours == 1 ? 0 : 2 - i;
          int value = eightBits(row[from + band], max[band]);
          bgr[to + i] = (byte) blend(value, alpha, model.isAlphaPremultiplied());
        }
      }
    };
  }

  private static int eightBits(int value, int max) {
    return max == 255 ? value : (int) ((value * 255L + max / 2) / max);
  }

  /** For rare kinds, floating-point samples or print colours: slow, but it knows them all. */
  private static OpaqueRows painted(BufferedImage image) {
    BufferedImage canvas = BgrImage.of(image.getWidth(), image.getHeight());
    Graphics2D graphics = canvas.createGraphics();
    graphics.drawImage(image, 0, 0, Color.WHITE, null);
    graphics.dispose();
    return of(canvas);
  }
}
