package org.imagerepo.plugins.dl4j.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.quality.SpoiltPhotos;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/**
 * Looks at labelled photos with the taggers of the packaged plugin, and says how right they are.
 */
public final class ModelsBench {
  private static final Map<String, String> RAW =
      Map.of("threshold", "0", "calibration.slope", "1", "calibration.offset", "0");

  /** The seed by which photos are spoilt. */
  private static final long SPOILING = 7;

  /** Enough photos for a median. */
  private static final int BESIDE = 40;

  /** Kept, since a logger that nobody keeps forgets its level. */
  private static final Logger ND4J = Logger.getLogger("org.nd4j");

  private final List<LabelledPhoto> photos;
  private final PluginHarness plugin;
  private final ImagenetInCoco classes = new ImagenetInCoco();

  private ModelsBench(List<LabelledPhoto> photos, PluginHarness plugin) throws IOException {
    this.photos = photos;
    this.plugin = plugin;
  }

  /**
   * Arguments: the plugin's folder, that of the photos, the labels, then --calibrate or, to
   * measure, the worker of TensorFlow.js and the folder of the detector.
   */
  public static void main(String[] arguments) throws IOException {
    ND4J.setLevel(Level.WARNING);
    List<LabelledPhoto> photos = LabelledPhoto.read(Path.of(arguments[1]), Path.of(arguments[2]));
    boolean isCalibrating = List.of(arguments).contains("--calibrate");
    try (PluginHarness plugin = PluginHarness.of(Path.of(arguments[0]))) {
      ModelsBench bench = new ModelsBench(photos, plugin);
      if (isCalibrating) {
        bench.calibrate();
      } else {
        bench.measure();
        try (TfjsPeer peer = new TfjsPeer(Path.of(arguments[3]), Path.of(arguments[4]))) {
          bench.beside(peer);
        }
      }
    }
  }

  private void calibrate() throws IOException {
    for (String type : List.of("objects", "labels")) {
      List<Judged> cases = judge(plugin.tagger(type, RAW), new Stopwatch());
      Platt fitted = Platt.fit(cases.stream().filter(Judged::isForTuning).toList());
      System.out.printf(
          Locale.ROOT,
          "%s: calibration.slope %.3f, calibration.offset %.3f%n",
          type,
          fitted.slope(),
          fitted.offset());
    }
  }

  private void measure() throws IOException {
    long test = photos.stream().filter(photo -> !photo.isForTuning()).count();
    System.out.printf("%d photos, of which %d are for testing alone%n", photos.size(), test);
    int present =
        photos.stream().filter(p -> !p.isForTuning()).mapToInt(p -> p.kinds().size()).sum();
    Stopwatch stopwatch = new Stopwatch();
    for (String type : List.of("objects", "labels")) {
      Tagger tagger = plugin.tagger(type, Map.of("threshold", "0.3"));
      List<Judged> cases = judge(tagger, stopwatch.reset());
      System.out.println(type + ", revision " + tagger.revision());
      boolean isComplete = type.equals("objects");
      new TagFigures(
              cases.stream().filter(one -> !one.isForTuning()).toList(), isComplete ? present : 0)
          .print(System.out, isComplete ? 0.54 : 0.4);
      System.out.println("  ms a photo, decoding left out: " + stopwatch);
    }
    together();
    quality(stopwatch.reset());
    System.out.println("Resident memory of this process: " + resident());
    spoilt();
  }

  /** Photo by photo, by turns, so that whatever else the machine does slows both. */
  private void beside(TfjsPeer peer) throws IOException {
    Tagger tagger = plugin.tagger("objects", Map.of());
    Stopwatch ours = new Stopwatch();
    Stopwatch theirs = new Stopwatch();
    for (LabelledPhoto photo : photos.subList(0, Math.min(BESIDE, photos.size()))) {
      try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo.file()))) {
        BufferedImage pixels = opened.pixels(opened.info().longerEdge());
        ours.time(() -> tagger.examine(opened));
        theirs.add(peer.millis(pixels));
      }
    }
    System.out.println("objects, ms a photo: " + ours);
    System.out.println("TensorFlow.js (WebAssembly, SIMD) on the same squares: " + theirs);
    System.out.printf(Locale.ROOT, "ratio of the medians: %.2f%n", ours.median() / theirs.median());
  }

  /** What the plugin says of a photo as it comes: kinds of objects, by either tagger. */
  private void together() throws IOException {
    int right = 0;
    int all = 0;
    int present = 0;
    Tagger objects = plugin.tagger("objects", Map.of());
    Tagger labels = plugin.tagger("labels", Map.of());
    for (LabelledPhoto photo : photos.stream().filter(p -> !p.isForTuning()).toList()) {
      try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo.file()))) {
        Set<String> said = new TreeSet<>();
        for (Tagger tagger : List.of(objects, labels)) {
          tagger.examine(opened).tags().forEach(tag -> kind(tag).ifPresent(said::add));
        }
        all += said.size();
        present += photo.kinds().size();
        said.retainAll(photo.kinds());
        right += said.size();
      }
    }
    System.out.println("both taggers with their default thresholds, as COCO's kinds");
    System.out.println("  precision: " + new Interval(right, all));
    System.out.println("  recall:    " + new Interval(right, present));
  }

  /** People have chosen the photos, so most of them must be good. */
  private void quality(Stopwatch stopwatch) throws IOException {
    Tagger tagger = plugin.tagger("quality", Map.of());
    int kept = 0;
    Map<String, Integer> reasons = new TreeMap<>();
    for (LabelledPhoto photo : photos) {
      try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo.file()))) {
        opened.planes(opened.info().longerEdge());
        List<String> names =
            stopwatch.time(() -> tagger.examine(opened)).tags().stream().map(Tag::name).toList();
        if (names.contains(Quality.GOOD)) {
          kept++;
        } else {
          names.forEach(name -> reasons.merge(name, 1, Integer::sum));
        }
      }
    }
    System.out.println("quality, revision " + tagger.revision());
    System.out.println("  called good: " + new Interval(kept, photos.size()));
    System.out.println("  reasons of the others: " + reasons);
    System.out.println("  ms a photo, decoding left out: " + stopwatch);
  }

  /** None of the photos was taught with. */
  private void spoilt() throws IOException {
    SpoiltPhotos spoilt = new SpoiltPhotos(plugin.tagger("quality", Map.of()), SPOILING);
    for (LabelledPhoto photo : photos) {
      spoilt.show(photo.file());
    }
    System.out.println("quality of the photos in each style, and spoilt");
    spoilt.print(System.out);
  }

  /** Every tag that can be said to be right or wrong. */
  private List<Judged> judge(Tagger tagger, Stopwatch stopwatch) throws IOException {
    List<Judged> cases = new ArrayList<>();
    for (LabelledPhoto photo : photos) {
      try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo.file()))) {
        opened.pixels(opened.info().longerEdge());
        for (Tag tag : judgeable(stopwatch.time(() -> tagger.examine(opened)).tags())) {
          kind(tag)
              .ifPresent(
                  name ->
                      cases.add(
                          new Judged(
                              tag.confidence(),
                              photo.kinds().contains(name),
                              photo.isForTuning())));
        }
      }
    }
    return cases;
  }

  /** Of breeds that the network can't tell apart all are right: then only the first one counts. */
  private static List<Tag> judgeable(List<Tag> tags) {
    boolean isCoco = tags.stream().anyMatch(tag -> tag.vocabulary().equals("coco"));
    return isCoco ? tags : tags.subList(0, Math.min(1, tags.size()));
  }

  private Optional<String> kind(Tag tag) {
    return tag.vocabulary().equals("coco") ? Optional.of(tag.name()) : classes.kind(tag.name());
  }

  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.isReadable(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\s+", " "))
            .findFirst()
            .orElse("unknown")
        : "unknown";
  }
}
