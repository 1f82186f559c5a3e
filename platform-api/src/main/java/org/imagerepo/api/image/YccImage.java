package org.imagerepo.api.image;

import java.awt.image.BufferedImage;
import java.util.Objects;
import java.util.Optional;

/**
 * An image as JPEG files hold it: brightness, and apart from it the colour, which may be coarser.
 * Colours are sRGB, as Y'CbCr by ITU-T T.871 (JFIF): all 256 values are used, and 128 is no colour.
 *
 * @param luma how bright; its size is the image's
 * @param chroma the colour; empty if there is none but grey
 */
public record YccImage(Plane luma, Optional<Chroma> chroma) {
  private static final int HALF = 1 << 15;
  private static final int GREY = (128 << 16) + HALF - 1;

  /**
   * How far the colour is from grey. Both planes are of one size, at most the image's, and cover
   * all of it.
   *
   * @param blue Cb
   * @param red Cr
   */
  public record Chroma(Plane blue, Plane red) {
    public Chroma {
      if (blue.width() != red.width() || blue.height() != red.height()) {
        throw new IllegalArgumentException("the planes of colour must be of one size");
      }
    }
  }

  public YccImage {
    Objects.requireNonNull(luma, "luma");
    if (chroma.isPresent()
        && (chroma.get().blue().width() > luma.width()
            || chroma.get().blue().height() > luma.height())) {
      throw new IllegalArgumentException("the planes of colour must not be larger than the image");
    }
  }

  /** In pixels. */
  public int width() {
    return luma.width();
  }

  /** In pixels. */
  public int height() {
    return luma.height();
  }

  /**
   * Turns pixels into planes, all of one size.
   *
   * @param bgr opaque, in sRGB, of {@link BufferedImage#TYPE_3BYTE_BGR}
   */
  public static YccImage of(BufferedImage bgr) {
    if (bgr.getType() != BufferedImage.TYPE_3BYTE_BGR) {
      throw new IllegalArgumentException("the pixels must be three bytes each: blue, green, red");
    }
    int width = bgr.getWidth();
    int height = bgr.getHeight();
    Plane luma = Plane.of(width, height);
    Chroma chroma = new Chroma(Plane.of(width, height), Plane.of(width, height));
    byte[] row = new byte[width * 3];
    for (int y = 0; y < height; y++) {
      bgr.getRaster().getDataElements(0, y, width, 1, row);
      convert(row, luma.samples(), chroma.blue().samples(), chroma.red().samples(), y * width);
    }
    return new YccImage(luma, Optional.of(chroma));
  }

  /** T.871 section 7, in 16 bits behind the point. Raster order is red, green, blue. */
  private static void convert(byte[] rgb, byte[] luma, byte[] blue, byte[] red, int at) {
    for (int from = 0, to = at; from < rgb.length; from += 3, to++) {
      int r = rgb[from] & 0xff;
      int g = rgb[from + 1] & 0xff;
      int b = rgb[from + 2] & 0xff;
      luma[to] = (byte) ((19595 * r + 38470 * g + 7471 * b + HALF) >> 16);
      blue[to] = (byte) ((-11059 * r - 21709 * g + 32768 * b + GREY) >> 16);
      red[to] = (byte) ((32768 * r - 27439 * g - 5329 * b + GREY) >> 16);
    }
  }
}
