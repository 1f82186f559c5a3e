package org.imagerepo.plugins.dl4j.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.bench.Interval;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/**
 * How right a tagger of quality is on photos that the network was not taught with, and that people
 * have chosen: as they are, in each style, and spoilt in each way.
 */
public final class SpoiltPhotos {
  private static final int LARGEST = 3000;
  private static final int JPEG = 90;

  private final Tagger tagger;
  private final Random random;
  private final Spoiling spoiling;
  private final Map<Styles, Integer> kept = new EnumMap<>(Styles.class);
  private final Map<Defect, Integer> caught = new EnumMap<>(Defect.class);
  private final Map<Defect, Integer> named = new EnumMap<>(Defect.class);
  private final Map<Defect, Integer> said = new EnumMap<>(Defect.class);
  private int photos;

  /**
   * @param seed how photos are spoilt
   */
  public SpoiltPhotos(Tagger tagger, long seed) {
    this.tagger = tagger;
    this.random = new Random(seed);
    this.spoiling = new Spoiling(random);
  }

  /** Shows the tagger a photo, in all ways. */
  public void show(Path photo) throws IOException {
    Picture picture;
    try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo))) {
      picture = Picture.of(opened.pixels(LARGEST), LARGEST);
    }
    photos++;
    for (Styles style : Styles.values()) {
      Set<String> tags = tags(style.of(picture, random).jpeg(JPEG));
      kept.merge(style, tags.contains(Quality.GOOD) ? 1 : 0, Integer::sum);
      if (style == Styles.PLAIN) {
        count(tags, Optional.empty());
      }
    }
    for (Defect defect : Defect.values()) {
      byte[] file = spoiling.spoilt(picture, defect).jpeg(spoiling.jpegQuality(defect));
      count(tags(file), Optional.of(defect));
    }
  }

  private void count(Set<String> tags, Optional<Defect> defect) {
    for (Defect one : Defect.values()) {
      said.merge(one, tags.contains(one.label()) ? 1 : 0, Integer::sum);
    }
    defect.ifPresent(
        one -> {
          caught.merge(one, tags.contains(Quality.GOOD) ? 0 : 1, Integer::sum);
          named.merge(one, tags.contains(one.label()) ? 1 : 0, Integer::sum);
        });
  }

  private Set<String> tags(byte[] file) throws IOException {
    try (OpenedPhoto opened = OpenedPhoto.of(file)) {
      return tagger.examine(opened).tags().stream()
          .map(Tag::name)
          .collect(Collectors.toCollection(HashSet::new));
    }
  }

  /** Says what came out. */
  public void print(PrintStream out) {
    kept.forEach(
        (style, count) -> out.printf("  kept, %-16s %s%n", style, new Interval(count, photos)));
    caught.forEach(
        (defect, count) ->
            out.printf(
                "  %-14s called bad %s; precision %s, recall %s%n",
                defect.label(),
                new Interval(count, photos),
                new Interval(named.get(defect), said.get(defect)),
                new Interval(named.get(defect), photos)));
    int all = caught.values().stream().mapToInt(Integer::intValue).sum();
    out.println("  all spoilt ones, called bad " + new Interval(all, photos * caught.size()));
  }
}
