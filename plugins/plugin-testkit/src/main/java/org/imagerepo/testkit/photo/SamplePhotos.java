package org.imagerepo.testkit.photo;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;

/** Photos of every kind that is accepted, all but {@link #camera} showing {@link TestPicture}. */
public final class SamplePhotos {
  private SamplePhotos() {}

  /**
   * A photo that every part of the platform must get right.
   *
   * @param name which kind it is, for messages
   * @param mediaType what its bytes are
   * @param bytes of the file; a new copy need not be made, so don't change them
   * @param tolerance how far, of 255, colours may be off: more where the format loses more
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Sample(String name, String mediaType, byte[] bytes, int tolerance) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** One of each kind. */
  public static List<Sample> all() {
    List<Sample> all = new ArrayList<>();
    all.add(new Sample("baseline JPEG", "image/jpeg", jpeg(), 6));
    all.add(new Sample("progressive JPEG", "image/jpeg", progressiveJpeg(), 6));
    all.add(new Sample("CMYK JPEG", "image/jpeg", cmykJpeg(), 50));
    for (int orientation = 1; orientation <= 8; orientation++) {
      byte[] bytes = jpegOriented(orientation);
      all.add(new Sample("JPEG of orientation " + orientation, "image/jpeg", bytes, 6));
    }
    for (SampleProfile profile : SampleProfile.values()) {
      all.add(new Sample("JPEG in " + profile, "image/jpeg", jpegIn(profile), 8));
    }
    all.add(new Sample("PNG of 8 bits", "image/png", png(), 0));
    all.add(new Sample("PNG of 16 bits", "image/png", png16(), 1));
    all.add(new Sample("PNG with palette", "image/png", palettePng(), 0));
    all.add(new Sample("PNG with alpha", "image/png", alphaPng(), 0));
    all.add(new Sample("animated GIF", "image/gif", animatedGif(3), 0));
    all.add(new Sample("BMP", "image/bmp", bmp(), 0));
    all.add(new Sample("TIFF", "image/tiff", tiff(), 0));
    all.add(new Sample("TIFF of orientation 6", "image/tiff", tiffOriented(), 0));
    all.add(new Sample("CMYK TIFF", "image/tiff", cmykTiff(), 50));
    all.add(new Sample("lossy WebP", "image/webp", webp(), 12));
    all.add(new Sample("lossless WebP with alpha", "image/webp", alphaWebp(), 0));
    return List.copyOf(all);
  }

  /** Baseline, 4:2:0, without profile or EXIF. */
  public static byte[] jpeg() {
    return JpegFile.encode(TestPicture.draw(), 0.95, false).bytes();
  }

  /** In several scans. */
  public static byte[] progressiveJpeg() {
    return JpegFile.encode(TestPicture.draw(), 0.95, true).bytes();
  }

  /** In print colours, stored inverted as Adobe's programs do. */
  public static byte[] cmykJpeg() {
    return JpegFile.encode(inks()).withAdobeMarker().bytes();
  }

  /** How much of each ink the paper doesn't get. */
  private static WritableRaster inks() {
    BufferedImage picture = TestPicture.draw();
    WritableRaster inks =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, TestPicture.WIDTH, TestPicture.HEIGHT, 4, null);
    for (int y = 0; y < TestPicture.HEIGHT; y++) {
      for (int x = 0; x < TestPicture.WIDTH; x++) {
        int rgb = picture.getRGB(x, y);
        inks.setPixel(x, y, new int[] {rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 255});
      }
    }
    return inks;
  }

  /** Without colours, so not in the picture's. */
  public static byte[] greyJpeg() {
    return JpegFile.encode(greyPicture(), 0.95, false).bytes();
  }

  /** Without colours: the grey of each quarter is its green component. */
  public static BufferedImage greyPicture() {
    BufferedImage picture = TestPicture.draw();
    BufferedImage grey =
        new BufferedImage(TestPicture.WIDTH, TestPicture.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster()
        .setSamples(
            0,
            0,
            TestPicture.WIDTH,
            TestPicture.HEIGHT,
            0,
            picture
                .getRaster()
                .getSamples(0, 0, TestPicture.WIDTH, TestPicture.HEIGHT, 1, (int[]) null));
    return grey;
  }

  /**
   * As a camera stores it that wasn't held upright.
   *
   * @param orientation by EXIF, 1 to 8
   */
  public static byte[] jpegOriented(int orientation) {
    return JpegFile.encode(TestPicture.stored(orientation), 0.95, false)
        .withOrientation(orientation)
        .bytes();
  }

  /** In another colour space, named by an ICC profile. */
  public static byte[] jpegIn(SampleProfile profile) {
    return JpegFile.encode(profile.encode(TestPicture.draw()), 0.95, false)
        .withProfile(profile.bytes())
        .bytes();
  }

  /**
   * A large photo with the texture and the size of a real one: 6000 x 4000 pixels make about 20 MB.
   * That takes seconds: keep it if it is needed twice.
   *
   * @param width in pixels
   * @param height in pixels
   * @param seed of what it shows
   */
  public static byte[] camera(int width, int height, long seed) {
    return new CameraJpeg(width, height, seed).encode();
  }

  /** Three bytes a pixel. */
  public static byte[] png() {
    return encode("png", TestPicture.draw());
  }

  /** Two bytes a sample. */
  public static byte[] png16() {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster =
        model.createCompatibleWritableRaster(TestPicture.WIDTH, TestPicture.HEIGHT);
    int[] samples =
        TestPicture.draw()
            .getRaster()
            .getPixels(0, 0, TestPicture.WIDTH, TestPicture.HEIGHT, (int[]) null);
    raster.setPixels(
        0,
        0,
        TestPicture.WIDTH,
        TestPicture.HEIGHT,
        Arrays.stream(samples).map(sample -> sample * 257).toArray());
    return encode("png", new BufferedImage(model, raster, false, null));
  }

  /** With a palette, two bits a pixel. */
  public static byte[] palettePng() {
    return encode("png", TestPicture.indexed());
  }

  /** With a transparent square in the middle. */
  public static byte[] alphaPng() {
    return encode("png", TestPicture.draw(BufferedImage.TYPE_INT_ARGB));
  }

  /**
   * The picture first, then other frames.
   *
   * @param frames at least 1
   */
  public static byte[] animatedGif(int frames) {
    return AnimatedGif.encode(frames);
  }

  /** Three bytes a pixel. */
  public static byte[] bmp() {
    return encode("bmp", TestPicture.draw());
  }

  /** Three bytes a pixel, uncompressed. */
  public static byte[] tiff() {
    return encode("tiff", TestPicture.draw());
  }

  /** As a camera stores it that was held on its side. */
  public static byte[] tiffOriented() {
    BufferedImage stored = TestPicture.stored(6);
    int[] samples =
        stored.getRaster().getPixels(0, 0, stored.getWidth(), stored.getHeight(), (int[]) null);
    return new TiffFile(stored.getWidth(), stored.getHeight(), bytes(samples)).with(274, 6).bytes();
  }

  /** In print colours without a profile. */
  public static byte[] cmykTiff() {
    int[] samples = inks().getPixels(0, 0, TestPicture.WIDTH, TestPicture.HEIGHT, (int[]) null);
    byte[] inverted = bytes(Arrays.stream(samples).map(sample -> 255 - sample).toArray());
    return new TiffFile(TestPicture.WIDTH, TestPicture.HEIGHT, inverted).with(262, 5).bytes();
  }

  /** In colours that no reader here knows: CIE L*a*b*. */
  public static byte[] labTiff() {
    byte[] samples = new byte[TestPicture.WIDTH * TestPicture.HEIGHT * 3];
    return new TiffFile(TestPicture.WIDTH, TestPicture.HEIGHT, samples).with(262, 8).bytes();
  }

  private static byte[] bytes(int[] samples) {
    byte[] bytes = new byte[samples.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) samples[i];
    }
    return bytes;
  }

  /** Lossy. */
  public static byte[] webp() {
    return Base64.getDecoder().decode(WebpFiles.LOSSY);
  }

  /** Lossless, with a transparent square in the middle. */
  public static byte[] alphaWebp() {
    return Base64.getDecoder().decode(WebpFiles.LOSSLESS_ALPHA);
  }

  /**
   * The beginning of a file: an interrupted copy.
   *
   * @param share of it that is there, in (0,1)
   */
  public static byte[] truncated(byte[] whole, double share) {
    return Arrays.copyOf(whole, Math.max(1, (int) (whole.length * share)));
  }

  private static byte[] encode(String format, BufferedImage image) {
    return Encoding.write(format, new IIOImage(image, null, null), SamplePhotos::nothing);
  }

  private static void nothing(ImageWriteParam param) {
    // The writer's own settings are right.
  }
}
