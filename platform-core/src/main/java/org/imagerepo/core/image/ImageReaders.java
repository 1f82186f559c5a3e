package org.imagerepo.core.image;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ServiceRegistry;

/**
 * Makes image readers, each a named one: never whichever answers first.
 *
 * <p>The readers of the JDK are in packages that it doesn't export, so they are taken from where it
 * keeps them itself; that registry is only looked into, and nothing is added to it. Its first use
 * scans the context class loader for plugins and keeps what it finds for the life of the process,
 * so the JDK's own class loader stands in during it: neither this application's readers nor a
 * broken one of somebody else get in that way. {@code ImageIO}'s own look-ups remain unused.
 */
final class ImageReaders {
  private static final IIORegistry JDK = jdkRegistry();
  private static final ImageReaderSpi JPEG = jdkReader("jpeg");
  private static final ImageReaderSpi PRINT_JPEG = printJpeg();

  private ImageReaders() {}

  /** The JDK's reader: the fast one. For JPEG it can't read print colours. */
  static ImageReader jdk(ImageFormat format) throws IOException {
    ImageReaderSpi provider =
        format == ImageFormat.JPEG ? JPEG : jdkReader(format.name().toLowerCase(Locale.ROOT));
    return provider.createReaderInstance();
  }

  /** TwelveMonkeys' reader for JPEG: slower, but right with print colours and odd files. */
  static ImageReader tolerantJpeg() throws IOException {
    return PRINT_JPEG.createReaderInstance();
  }

  private static IIORegistry jdkRegistry() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return IIORegistry.getDefaultInstance();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static ImageReaderSpi jdkReader(String name) {
    Module desktop = ImageReader.class.getModule();
    var providers =
        JDK.getServiceProviders(
            ImageReaderSpi.class,
            spi ->
                spi.getClass().getModule() == desktop
                    && List.of(((ImageReaderSpi) spi).getFormatNames()).contains(name),
            false);
    if (!providers.hasNext()) {
      throw new IllegalStateException("this JDK has no reader for " + name + ": use a full JDK 17");
    }
    return providers.next();
  }

  /** It finds the JDK's reader, which it builds upon, by being registered: here in private. */
  private static ImageReaderSpi printJpeg() {
    ServiceRegistry registry =
        new ServiceRegistry(List.<Class<?>>of(ImageReaderSpi.class).iterator());
    JPEGImageReaderSpi provider = new JPEGImageReaderSpi();
    registry.registerServiceProvider(JPEG);
    registry.registerServiceProvider(provider);
    return provider;
  }
}
