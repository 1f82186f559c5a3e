package org.imagerepo.plugins.resize;

import io.trbl.blurhash.BlurHash;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;

/**
 * Says in some thirty characters what a photo looks like from afar, as a BlurHash, and if a part of
 * it is missing.
 */
final class Placeholder implements Tagger {
  /** Enough for so few waves; it may be up to twice as many, and the time grows with its square. */
  private static final int EDGE = 32;

  /** How many waves along the longer and along the shorter edge. */
  private static final int MORE = 4;

  private static final int FEWER = 3;

  private static final String INCOMPLETE = "a part of the picture is missing";

  @Override
  public String revision() {
    return "2-blurhash" + MORE + "x" + FEWER;
  }

  @Override
  public Findings examine(SourceImage image) throws IOException {
    BufferedImage small = image.pixels(EDGE);
    boolean isWide = small.getWidth() >= small.getHeight();
    String hash = BlurHash.encode(small, isWide ? MORE : FEWER, isWide ? FEWER : MORE);
    Map<String, String> fields =
        image.isDamaged()
            ? Map.of(Fields.PLACEHOLDER, hash, Fields.DAMAGE, INCOMPLETE)
            : Map.of(Fields.PLACEHOLDER, hash);
    return new Findings(List.of(), List.of(), fields);
  }
}
