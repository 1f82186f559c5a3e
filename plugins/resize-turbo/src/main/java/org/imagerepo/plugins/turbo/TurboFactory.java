package org.imagerepo.plugins.turbo;

import com.sun.jna.Native;
import java.io.IOException;
import java.util.List;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** Makes the decoder {@code turbo}. */
final class TurboFactory implements ProviderFactory<PlaneDecoder> {
  private static final Setting<String> LIBRARY =
      Setting.text("library", "Name of the library, or path of its file").defaultsTo("turbojpeg");

  private static final Setting<Boolean> ALWAYS =
      Setting.flag("always", "Decodes also what the platform itself decodes faster")
          .defaultsTo(false);

  @Override
  public String type() {
    return "turbo";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(LIBRARY, ALWAYS);
  }

  @Override
  public PlaneDecoder create(Settings settings, ProviderContext context) throws IOException {
    String library = settings.get(LIBRARY);
    try {
      return new TurboDecoder(Native.load(library, TurboJpeg.class), settings.get(ALWAYS));
    } catch (LinkageError e) {
      throw new IOException(
          "libjpeg-turbo ('"
              + library
              + "') can't be loaded, so photos are decoded in Java: install it (Debian:"
              + " libturbojpeg0, Fedora: turbojpeg), or name its file by"
              + " platform.provider.turbo.library. "
              + e.getMessage(),
          e);
    }
  }
}
