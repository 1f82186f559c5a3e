package org.imagerepo.plugins.resize;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Encodes JPEG with the JDK's own writer, baseline and without metadata.
 *
 * <p>That writer is in a package which the JDK doesn't export, so it is taken from the JDK's
 * registry. The registry's first use scans the context class loader for image plugins and keeps
 * them for the life of the process; so the JDK's own loader stands in during it, and nothing of
 * this plugin stays behind.
 */
final class JpegEncoder {
  private static final ImageWriterSpi WRITERS = jdkWriters();

  private final float quality;

  /**
   * @param quality 1 to 100
   */
  JpegEncoder(int quality) {
    this.quality = quality / 100f;
  }

  private static ImageWriterSpi jdkWriters() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return IIORegistry.getDefaultInstance()
          .getServiceProviders(ImageWriterSpi.class, JpegEncoder::isJdkJpeg, false)
          .next();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static boolean isJdkJpeg(Object provider) {
    return provider.getClass().getModule() == ImageWriter.class.getModule()
        && Arrays.asList(((ImageWriterSpi) provider).getFormatNames()).contains("jpeg");
  }

  /** Encodes an opaque image whose colours are sRGB. Any number of threads may do it. */
  byte[] encode(BufferedImage image) throws IOException {
    ImageWriter writer = WRITERS.createWriterInstance();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(quality);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
