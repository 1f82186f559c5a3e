package org.imagerepo.payara.similar;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.search.LikenessTerms;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/**
 * How often the packaged tagger makes the same picture look the same, and different ones different.
 * Half of the photos, chosen by name, are for choosing distances; the other half is measured.
 */
final class LikenessRates {
  private static final int[] CONSIDERED = {16, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40};

  /** As {@code core.similar} has it. */
  private static final int SAME_PICTURE = 24;

  private static final int SAME_SCENE = 34;

  private final Tagger tagger;
  private final List<Likeness> photos = new ArrayList<>();
  private final Map<Variant, List<Likeness>> variants = new EnumMap<>(Variant.class);

  private LikenessRates(Tagger tagger) {
    this.tagger = tagger;
    for (Variant variant : Variant.values()) {
      variants.put(variant, new ArrayList<>());
    }
  }

  /**
   * @param args the folder of the plugin and that of the photos
   */
  public static void main(String[] args) throws IOException {
    try (PluginHarness harness = PluginHarness.of(Path.of(args[0]))) {
      Tagger tagger = harness.tagger("placeholder", Map.of());
      LikenessRates tuning = new LikenessRates(tagger);
      LikenessRates testing = new LikenessRates(tagger);
      try (Stream<Path> files = Files.list(Path.of(args[1]))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList()) {
          (isForTuning(file) ? tuning : testing).add(Files.readAllBytes(file));
        }
      }
      tuning.print("Photos to choose by", CONSIDERED);
      testing.print("Photos to judge by", SAME_PICTURE, SAME_SCENE);
    }
  }

  private static boolean isForTuning(Path file) {
    CRC32 sum = new CRC32();
    sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 0;
  }

  private void add(byte[] photo) throws IOException {
    Optional<Likeness> likeness = likeness(photo);
    if (likeness.isPresent()) {
      BufferedImage image = Variant.decoded(photo);
      photos.add(likeness.get());
      for (Map.Entry<Variant, List<Likeness>> variant : variants.entrySet()) {
        variant.getValue().add(likeness(variant.getKey().of(image)).orElseThrow());
      }
    }
  }

  private Optional<Likeness> likeness(byte[] photo) throws IOException {
    try (OpenedPhoto opened = OpenedPhoto.of(photo)) {
      return Likeness.in(tagger.examine(opened));
    }
  }

  private void print(String title, int... distances) {
    System.out.printf("%n%s: %d%n%n| |", title, photos.size());
    IntStream.of(distances).forEach(distance -> System.out.printf(" %d |", distance));
    System.out.printf(" found among all |%n|---|%s---|%n", "---|".repeat(distances.length));
    for (Map.Entry<Variant, List<Likeness>> variant : variants.entrySet()) {
      List<Likeness> others = variant.getValue();
      System.out.printf("| %s |", variant.getKey());
      for (int distance : distances) {
        System.out.printf(" %.3f |", share(i -> distance(i, others) <= distance));
      }
      System.out.printf(
          " %.3f |%n",
          share(i -> distance(i, others) <= SAME_PICTURE && finds(photos.get(i), others.get(i))));
    }
    List<Integer> different = different();
    System.out.printf("| other photos, of %d pairs |", different.size());
    for (int distance : distances) {
      long wrong = different.stream().filter(d -> d <= distance).count();
      System.out.printf(" %.5f |", wrong / (double) different.size());
    }
    System.out.printf(" %.5f |%n", sharedTerms());
  }

  private int distance(int photo, List<Likeness> others) {
    return photos.get(photo).distance(others.get(photo));
  }

  private double share(IntPredicate isRight) {
    return IntStream.range(0, photos.size()).filter(isRight).count() / (double) photos.size();
  }

  /**
   * Distances of all pairs of different photos, as they are and with what was made of the other.
   */
  private List<Integer> different() {
    List<Integer> distances = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      for (int j = 0; j < photos.size(); j++) {
        if (i != j) {
          distances.add(photos.get(i).distance(photos.get(j)));
          for (List<Likeness> others : variants.values()) {
            distances.add(photos.get(i).distance(others.get(j)));
          }
        }
      }
    }
    return distances;
  }

  /** How many of the other photos are read to be compared. */
  private double sharedTerms() {
    long shared = 0;
    for (Likeness one : photos) {
      shared += photos.stream().filter(other -> other != one && finds(one, other)).count();
    }
    return shared / (double) (photos.size() * (photos.size() - 1));
  }

  private static boolean finds(Likeness asked, Likeness kept) {
    List<Clause.Weighted> wanted = LikenessTerms.near(asked).anyOf();
    return LikenessTerms.of(kept).stream()
        .anyMatch(term -> wanted.stream().anyMatch(weighted -> weighted.term().equals(term)));
  }
}
