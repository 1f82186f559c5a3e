package org.imagerepo.core.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * An ICC profile: what the numbers in an image mean as colours.
 *
 * <p>A profile that makes no sense is as none, as in browsers: colours may be a little off, but
 * there is a picture.
 */
final class ColourProfile {
  /** How far, of 255, a profile may be from sRGB and still count as sRGB; nobody sees that. */
  private static final int NEGLIGIBLE = 2;

  private final ICC_ColorSpace space;

  private ColourProfile(ICC_ColorSpace space) {
    this.space = space;
  }

  /**
   * @param bytes of the profile
   * @param components of the image: 1 or 3
   * @return empty if it makes no sense, or is for other kinds of images
   */
  static Optional<ColourProfile> of(byte[] bytes, int components) {
    try {
      return of(new ICC_ColorSpace(ICC_Profile.getInstance(bytes)), components);
    } catch (IllegalArgumentException | CMMException e) {
      return Optional.empty();
    }
  }

  /** The profile of an image as a reader returned it; empty if it is sRGB or plain grey. */
  static Optional<ColourProfile> of(ColorModel model) {
    return model.getColorSpace() instanceof ICC_ColorSpace space
        ? of(space, model.getNumColorComponents())
        : Optional.empty();
  }

  private static Optional<ColourProfile> of(ICC_ColorSpace space, int components) {
    // The JDK's grey is linear by name, but its readers give grey as encoded like sRGB.
    boolean isPlain = space.isCS_sRGB() || space == ColorSpace.getInstance(ColorSpace.CS_GRAY);
    boolean fits =
        space.getNumComponents() == components
            && (space.getType() == ColorSpace.TYPE_RGB || space.getType() == ColorSpace.TYPE_GRAY);
    return isPlain || !fits ? Optional.empty() : Optional.of(new ColourProfile(space));
  }

  /**
   * Converts an image whose numbers are meant by this profile.
   *
   * @return the image itself if nothing visible would change, else a new one
   */
  BufferedImage toSrgb(BufferedImage bgr) {
    try {
      return isNearSrgb() ? bgr : convert(bgr);
    } catch (CMMException | IllegalArgumentException e) {
      return bgr;
    }
  }

  /** Whether converting would change nothing visible. */
  boolean isNearSrgb() {
    try {
      BufferedImage probe = probe();
      return isNear(BgrImage.bytes(probe), BgrImage.bytes(convert(probe)));
    } catch (CMMException | IllegalArgumentException e) {
      return true;
    }
  }

  private BufferedImage convert(BufferedImage bgr) {
    int components = space.getNumComponents();
    ColorModel model =
        new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    WritableRaster raster = bgr.getRaster();
    if (components == 1) {
      raster =
          raster.createWritableChild(0, 0, bgr.getWidth(), bgr.getHeight(), 0, 0, new int[] {0});
    }
    BufferedImage source = new BufferedImage(model, raster, false, null);
    BufferedImage target = BgrImage.of(bgr.getWidth(), bgr.getHeight());
    return new ColorConvertOp(null).filter(source, target);
  }

  /** Colours of all sorts, or greys if that is what the profile is for. */
  private BufferedImage probe() {
    int[] steps = {0, 26, 64, 102, 140, 191, 230, 255};
    BufferedImage image = BgrImage.of(64, 8);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 64; x++) {
        int grey = steps[y] * 0x010101;
        int colour = steps[x / 8] << 16 | steps[x % 8] << 8 | steps[y];
        image.setRGB(x, y, space.getNumComponents() == 1 ? grey : colour);
      }
    }
    return image;
  }

  private static boolean isNear(byte[] one, byte[] other) {
    for (int i = 0; i < one.length; i++) {
      if (Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > NEGLIGIBLE) {
        return false;
      }
    }
    return true;
  }
}
