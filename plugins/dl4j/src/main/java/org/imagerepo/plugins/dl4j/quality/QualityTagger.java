package org.imagerepo.plugins.dl4j.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/**
 * Says whether a photo is good: it has no defect. A photo that isn't has a tag for each of its
 * defects instead.
 */
final class QualityTagger implements Tagger {
  private static final String LOW_RESOLUTION = "low resolution";
  private static final String SHARP = "sharp";

  private final QualityNetwork network;
  private final int leastEdge;

  /**
   * @param leastEdge what the longer edge of a good photo has at least, in pixels
   */
  QualityTagger(QualityNetwork network, int leastEdge) {
    this.network = network;
    this.leastEdge = leastEdge;
  }

  @Override
  public String revision() {
    return "1-" + network.digest() + "-" + leastEdge;
  }

  @Override
  public Findings examine(SourceImage photo) throws IOException {
    Map<Defect, Double> badness = network.judge(PhotoMeasures.of(photo));
    boolean isSmall = photo.info().longerEdge() < leastEdge;
    double worst =
        isSmall ? 1 : badness.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<Tag> tags = new ArrayList<>();
    if (worst < 0.5) {
      tags.add(tag(Quality.GOOD, 1 - worst));
      tags.add(tag(SHARP, 1 - badness.get(Defect.BLURRY)));
    } else {
      badness.forEach(
          (defect, bad) -> {
            if (bad >= 0.5) {
              tags.add(tag(defect.label(), bad));
            }
          });
      if (isSmall) {
        tags.add(tag(LOW_RESOLUTION, 1));
      }
    }
    return new Findings(tags, List.of(new Score(Quality.SCORE, 1 - worst)), Map.of());
  }

  private static Tag tag(String name, double confidence) {
    return new Tag(Quality.VOCABULARY, name, confidence);
  }

  @Override
  public void close() {
    network.close();
  }
}
