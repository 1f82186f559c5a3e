package org.imagerepo.payara.similar;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** What may happen to a picture that stays the same picture. */
enum Variant {
  HALVED("half the size", image -> drawn(image, 0.5, 0)),
  COMPRESSED("JPEG of quality 30", image -> decoded(jpeg(image, 0.3f))),
  BRIGHTER("30 % brighter", image -> new RescaleOp(1.3f, 0, null).filter(image, null)),
  DARKER("30 % darker", image -> new RescaleOp(0.7f, 0, null).filter(image, null)),
  CROPPED_5("5 % cropped", image -> part(image, 0.025, 0.025, 0.975)),
  CROPPED_10("10 % cropped", image -> part(image, 0.05, 0.05, 0.95)),
  SHIFTED("shifted by 3 % both ways", image -> part(image, 0.03, 0.03, 1)),
  PANNED("shifted by 5 % to one side", image -> part(image, 0.05, 0, 1)),
  TILTED("tilted by 2 degrees", image -> part(drawn(image, 1, 2), 0.03, 0.03, 0.97));

  private static final float GOOD = 0.9f;

  private final String text;
  private final UnaryOperator<BufferedImage> change;

  Variant(String text, UnaryOperator<BufferedImage> change) {
    this.text = text;
    this.change = change;
  }

  /** A file of the changed picture. */
  byte[] of(BufferedImage image) {
    return jpeg(change.apply(image), GOOD);
  }

  @Override
  public String toString() {
    return text;
  }

  static BufferedImage decoded(byte[] bytes) {
    try {
      return drawn(ImageIO.read(new ByteArrayInputStream(bytes)), 1, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] jpeg(BufferedImage image, float quality) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage drawn(BufferedImage image, double scale, double degrees) {
    int width = (int) (image.getWidth() * scale);
    int height = (int) (image.getHeight() * scale);
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform transform =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0);
    transform.scale(scale, scale);
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return drawn;
  }

  /** The part from a share of the width and of the height on, to one of both. */
  private static BufferedImage part(BufferedImage image, double left, double top, double end) {
    int x = (int) (left * image.getWidth());
    int y = (int) (top * image.getHeight());
    int width = (int) (end * image.getWidth()) - x;
    int height = (int) (end * image.getHeight()) - y;
    return drawn(image.getSubimage(x, y, width, height), 1, 0);
  }
}
