package org.imagerepo.plugins.resize;

import io.trbl.blurhash.BlurHash;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;

/**
 * Says in a few characters what a photo looks like from afar: a BlurHash to show in its place, and
 * what it can be compared with others by. And if a part of it is missing.
 */
final class Placeholder implements Tagger {
  /** Enough for so few waves; it may be up to twice as many, and the time grows with its square. */
  private static final int EDGE = 32;

  /** Some samples for each field that is compared. */
  private static final int LOOK_EDGE = 128;

  /** Enough to tell sharp from blurred as one sees it on a screen. */
  private static final int SHARPNESS_EDGE = 1024;

  /** How many waves along the longer and along the shorter edge. */
  private static final int MORE = 4;

  private static final int FEWER = 3;

  private static final String INCOMPLETE = "a part of the picture is missing";

  @Override
  public String revision() {
    return "3-blurhash" + MORE + "x" + FEWER + "-likeness1-sharpness1";
  }

  @Override
  public Findings examine(SourceImage image) throws IOException {
    Map<String, String> fields = new HashMap<>();
    double sharpness = Sharpness.of(image.planes(SHARPNESS_EDGE).luma());
    fields.put(Fields.SHARPNESS, String.format(Locale.ROOT, "%.5f", sharpness));
    Look.of(image.planes(LOOK_EDGE).luma())
        .ifPresent(look -> fields.put(Fields.LIKENESS, look.toString()));
    fields.put(Fields.PLACEHOLDER, blurHash(image.pixels(EDGE)));
    if (image.isDamaged()) {
      fields.put(Fields.DAMAGE, INCOMPLETE);
    }
    return new Findings(List.of(), List.of(), fields);
  }

  private static String blurHash(BufferedImage small) {
    boolean isWide = small.getWidth() >= small.getHeight();
    return BlurHash.encode(small, isWide ? MORE : FEWER, isWide ? FEWER : MORE);
  }
}
