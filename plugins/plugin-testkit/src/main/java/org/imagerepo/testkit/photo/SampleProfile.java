package org.imagerepo.testkit.photo;

import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Well-known colour spaces as ICC profiles, built from their published primaries. */
public enum SampleProfile {
  /** What the web takes for granted. */
  SRGB(
      new double[] {0.43607, 0.22249, 0.01392, 0.38515, 0.71687, 0.09708, 0.14307, 0.06061, 0.7141},
      SampleProfile::srgbCurve),
  /** Wider in green; cameras offer it. */
  ADOBE_RGB(
      new double[] {
        0.60974, 0.31111, 0.01947, 0.20528, 0.62567, 0.06087, 0.14919, 0.06322, 0.74457
      },
      x -> Math.pow(x, 563 / 256.0)),
  /** Wider in red; telephones use it. */
  DISPLAY_P3(
      new double[] {0.51512, 0.2412, -0.00105, 0.29198, 0.69225, 0.04189, 0.1571, 0.06657, 0.78407},
      SampleProfile::srgbCurve);

  private static final int CURVE_POINTS = 1024;
  private static final int HEADER = 128;

  private final double[] primaries;
  private final DoubleUnaryOperator curve;

  SampleProfile(double[] primaries, DoubleUnaryOperator curve) {
    this.primaries = primaries;
    this.curve = curve;
  }

  private static double srgbCurve(double x) {
    return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4);
  }

  /** The profile's bytes: version 2, for displays, a matrix and curves. */
  public byte[] bytes() {
    Map<String, byte[]> tags = new LinkedHashMap<>();
    tags.put("desc", description());
    tags.put("cprt", text("No copyright"));
    tags.put("wtpt", xyz(0.9642, 1, 0.8249));
    tags.put("rXYZ", xyz(primaries[0], primaries[1], primaries[2]));
    tags.put("gXYZ", xyz(primaries[3], primaries[4], primaries[5]));
    tags.put("bXYZ", xyz(primaries[6], primaries[7], primaries[8]));
    tags.put("rTRC", curve());
    tags.put("gTRC", curve());
    tags.put("bTRC", curve());
    int size = HEADER + 4 + tags.size() * 12;
    size += tags.values().stream().mapToInt(tag -> tag.length).sum();
    ByteBuffer profile = ByteBuffer.allocate(size);
    header(profile, size);
    profile.putInt(tags.size());
    int at = HEADER + 4 + tags.size() * 12;
    for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
      profile.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
      at += tag.getValue().length;
    }
    tags.values().forEach(profile::put);
    return profile.array();
  }

  private static void header(ByteBuffer profile, int size) {
    profile.putInt(size).putInt(0).putInt(0x02400000).put(ascii("mntrRGB XYZ "));
    profile.putShort((short) 2026).putShort((short) 1).putShort((short) 1);
    profile.position(36).put(ascii("acsp"));
    profile.position(68).putInt(fixed(0.9642)).putInt(fixed(1)).putInt(fixed(0.8249));
    profile.position(HEADER);
  }

  private byte[] description() {
    byte[] name = ascii(name());
    ByteBuffer tag = ByteBuffer.allocate((12 + name.length + 1 + 8 + 3 + 67 + 3) / 4 * 4);
    return tag.put(ascii("desc")).putInt(0).putInt(name.length + 1).put(name).array();
  }

  private static byte[] text(String text) {
    ByteBuffer tag = ByteBuffer.allocate((8 + text.length() + 1 + 3) / 4 * 4);
    return tag.put(ascii("text")).putInt(0).put(ascii(text)).array();
  }

  private static byte[] xyz(double x, double y, double z) {
    ByteBuffer tag = ByteBuffer.allocate(20);
    tag.put(ascii("XYZ ")).putInt(0).putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z));
    return tag.array();
  }

  private byte[] curve() {
    ByteBuffer tag = ByteBuffer.allocate(12 + CURVE_POINTS * 2);
    tag.put(ascii("curv")).putInt(0).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double value = curve.applyAsDouble(i / (CURVE_POINTS - 1.0));
      tag.putShort((short) Math.round(value * 65535));
    }
    return tag.array();
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The same colours in the numbers of this space.
   *
   * @param srgb colours in sRGB
   * @return numbers; its own colour model calls them sRGB, so that writers store them as they are
   */
  BufferedImage encode(BufferedImage srgb) {
    ICC_ColorSpace space = new ICC_ColorSpace(ICC_Profile.getInstance(bytes()));
    ColorModel model =
        new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    BufferedImage numbers =
        new BufferedImage(srgb.getWidth(), srgb.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    BufferedImage view = new BufferedImage(model, numbers.getRaster(), false, null);
    new ColorConvertOp(null).filter(srgb, view);
    return numbers;
  }
}
