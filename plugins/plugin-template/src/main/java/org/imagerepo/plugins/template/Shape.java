package org.imagerepo.plugins.template;

import java.util.List;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/** Tags each photo as portrait, landscape or square. */
final class Shape implements Tagger {
  private final int tolerance;

  /**
   * @param tolerance by how many percent of the longer edge a square's edges may differ
   */
  Shape(int tolerance) {
    this.tolerance = tolerance;
  }

  /** The setting shapes the findings: with another one, all photos are examined anew. */
  @Override
  public String revision() {
    return "1-tolerance-" + tolerance;
  }

  @Override
  public Findings examine(SourceImage image) {
    // The header is enough here; image.pixels(edge) has the pixels, image.file() the original.
    return Findings.of(List.of(new Tag("shape", shape(image.info()), 1)));
  }

  private String shape(ImageInfo info) {
    int width = info.uprightWidth();
    int height = info.uprightHeight();
    if (100L * Math.abs(width - height) <= (long) tolerance * info.longerEdge()) {
      return "square";
    }
    return width > height ? "landscape" : "portrait";
  }
}
