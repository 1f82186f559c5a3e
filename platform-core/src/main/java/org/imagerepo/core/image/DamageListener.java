package org.imagerepo.core.image;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.imagerepo.api.image.BadImageException;

/**
 * Hears what readers only mumble: JPEG data that ends too soon comes out as a picture with a grey
 * lower part and a warning.
 */
final class DamageListener implements IIOReadWarningListener {
  private String damage;

  private DamageListener() {}

  static DamageListener on(ImageReader reader) {
    DamageListener listener = new DamageListener();
    // The warnings are told apart by their text, so they must come in English.
    reader.setLocale(null);
    reader.addIIOReadWarningListener(listener);
    return listener;
  }

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String text = warning.toLowerCase(Locale.ROOT);
    if (damage == null && (text.contains("premature end") || text.contains("truncated"))) {
      damage = warning;
    }
  }

  /**
   * @throws BadImageException if there was such a warning
   */
  void check() throws BadImageException {
    if (damage != null) {
      throw new BadImageException("The photo is damaged and can't be decoded: " + damage);
    }
  }
}
