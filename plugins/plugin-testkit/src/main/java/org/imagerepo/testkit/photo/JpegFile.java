package org.imagerepo.testkit.photo;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;

/** A JPEG file in memory, with segments put in. */
final class JpegFile {
  private static final int SOI = 2;

  private final byte[] bytes;

  private JpegFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static JpegFile encode(BufferedImage image, double quality, boolean isProgressive) {
    return new JpegFile(
        Encoding.write(
            "jpeg",
            new IIOImage(image, null, null),
            param -> {
              param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
              param.setCompressionQuality((float) quality);
              param.setProgressiveMode(
                  isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            }));
  }

  /** Samples as they are, four of them, without a word on what they mean. */
  static JpegFile encode(Raster raster) {
    return new JpegFile(
        Encoding.write(
            "jpeg",
            new IIOImage(raster, null, null),
            param -> {
              param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
              param.setCompressionQuality(0.95f);
            }));
  }

  /** Says how the camera was held, in EXIF data. */
  JpegFile withOrientation(int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4);
    exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation);
    return with(0xe1, exif.array());
  }

  JpegFile withProfile(byte[] profile) {
    ByteBuffer segment = ByteBuffer.allocate(14 + profile.length);
    segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 1).put((byte) 1);
    return with(0xe2, segment.put(profile).array());
  }

  /** Says that four components are print colours, as Adobe's programs do. */
  JpegFile withAdobeMarker() {
    return with(0xee, new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
  }

  /** Puts a segment behind JFIF's own, which has to be the first, or at the front. */
  private JpegFile with(int marker, byte[] content) {
    int at = SOI;
    if ((bytes[SOI + 1] & 0xff) == 0xe0) {
      at += 2 + ((bytes[SOI + 2] & 0xff) << 8) + (bytes[SOI + 3] & 0xff);
    }
    int length = content.length + 2;
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + length + 2);
    out.write(bytes, 0, at);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
    out.writeBytes(content);
    out.write(bytes, at, bytes.length - at);
    return new JpegFile(out.toByteArray());
  }

  byte[] bytes() {
    return bytes;
  }
}
