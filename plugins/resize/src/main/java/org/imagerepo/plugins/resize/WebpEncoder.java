package org.imagerepo.plugins.resize;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWrapper;
import com.luciad.imageio.webp.WebPWriteParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.imagerepo.api.image.YccImage;

/**
 * Encodes planes as lossy WebP files, by libwebp. That is native code, which is loaded when the
 * first encoder is made, and not before. Any number of threads may use it.
 */
final class WebpEncoder {
  /** Longest edge that a WebP file can have, in pixels. */
  static final int MAX_EDGE = 16_383;

  private static final String LOSSY = "Lossy";

  private final int quality;
  private final WebPImageWriterSpi library = new WebPImageWriterSpi();

  /** One for all: each has memory outside the heap that the library never gives back. */
  private final WebPWriteParam param = new WebPWriteParam(Locale.ROOT);

  /**
   * @param quality 1 to 100
   * @throws IOException if the library can't be loaded
   */
  static WebpEncoder of(int quality) throws IOException {
    try {
      WebPWrapper.loadNativeLibrary();
      return new WebpEncoder(quality);
    } catch (RuntimeException | LinkageError e) {
      throw new IOException(
          "libwebp can't be loaded on this system ("
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + "): let platform.provider.resize.webp be false. "
              + e.getMessage(),
          e);
    }
  }

  private WebpEncoder(int quality) {
    this.quality = quality;
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionType(LOSSY);
    param.setCompressionQuality(quality / 100f);
  }

  /** 1 to 100. */
  int quality() {
    return quality;
  }

  /**
   * @param image of at most {@value #MAX_EDGE} pixels in each direction
   */
  byte[] encode(YccImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = library.createWriterInstance(null);
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(BgrPixels.of(image), null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
