package org.imagerepo.plugins.dl4j.tag;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Box;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;

/** Tags the objects in a photo, and says where they are. */
final class ObjectTagger implements Tagger {
  private static final int MOST_BOXES = 50;

  /** What scores less is noise. */
  private static final double LEAST_SCORE = 0.02;

  private final SsdDetector detector;
  private final TagRules rules;
  private final PhotoPixels pixels;

  ObjectTagger(SsdDetector detector, TagRules rules) {
    this.detector = detector;
    this.rules = rules;
    this.pixels = new PhotoPixels(detector.edge(), 2 / 255f, -1);
  }

  @Override
  public String revision() {
    return rules.revision();
  }

  @Override
  public Findings examine(SourceImage photo) throws IOException {
    List<Tag> tags = new ArrayList<>();
    sightings(pixels.decoded(photo))
        .forEach((kind, seen) -> rules.label(kind).ifPresent(name -> tags.add(tag(name, seen))));
    return rules.findings(tags);
  }

  /** What is seen in the photo, by kind. */
  private Map<Integer, Sightings> sightings(BufferedImage image) throws IOException {
    List<Look> looks = Looks.at(image.getWidth(), image.getHeight());
    Map<Integer, Sightings> sightings = new TreeMap<>();
    List<float[]> squares = pixels.of(image, looks);
    List<List<Detection>> detections = detector.detect(squares, LEAST_SCORE);
    for (int number = 0; number < looks.size(); number++) {
      for (Detection seen : detections.get(number)) {
        sightings
            .computeIfAbsent(seen.kind(), kind -> new Sightings(looks.size(), LEAST_SCORE))
            .add(number, looks.get(number).inWhole(seen));
      }
    }
    return sightings;
  }

  private Tag tag(String name, Sightings seen) {
    double confidence = rules.calibration().confidence(seen.score());
    List<Box> boxes = new ArrayList<>();
    for (Detection one : seen.objects(MOST_BOXES)) {
      double sure = Math.min(confidence, rules.calibration().confidence(one.score()));
      if (sure >= rules.threshold() && one.right() > one.left() && one.bottom() > one.top()) {
        boxes.add(
            new Box(
                one.left(), one.top(), one.right() - one.left(), one.bottom() - one.top(), sure));
      }
    }
    return new Tag(rules.vocabulary(), name, confidence, boxes);
  }

  @Override
  public void close() {
    detector.close();
  }
}
