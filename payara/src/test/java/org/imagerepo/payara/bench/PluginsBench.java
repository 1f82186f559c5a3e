package org.imagerepo.payara.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.plugin.SourcePlugin;

/** Measures what isolation adds to each call, and how long each plugin takes to start. */
public final class PluginsBench {
  private static final int CALLS = 2_000_000;
  private static final double TARGET_MICROS = 2;
  private static final ImageInfo INFO = new ImageInfo("image/jpeg", 6000, 4000, 1, 1);
  private static final String SOURCE =
      """
      import java.util.List;
      import org.imagerepo.api.image.*;
      import org.imagerepo.api.plugin.*;
      import org.imagerepo.api.tag.*;
      public final class Bench implements Plugin, ProviderFactory<Tagger> {
        @Override public List<ProviderFactory<Tagger>> taggers() { return List.of(this); }
        @Override public String type() { return "bench"; }
        @Override public Tagger create(Settings settings, ProviderContext context) {
          return new Tagger() {
            @Override public String revision() { return "1"; }
            @Override public boolean accepts(ImageInfo info) { return info.width() > 1; }
            @Override public Findings examine(SourceImage image) { return Findings.none(); }
          };
        }
      }
      """;

  private final int rounds;
  private long accepted;

  private PluginsBench(int rounds) {
    this.rounds = rounds;
  }

  /**
   * @param args the folder of the plugins' modules, and the number of rounds
   */
  public static void main(String[] args) throws IOException {
    PluginsBench bench = new PluginsBench(Integer.parseInt(args[1]));
    bench.calls();
    for (Path folder : packaged(Path.of(args[0]))) {
      bench.start(folder);
    }
  }

  private static List<Path> packaged(Path modules) throws IOException {
    try (Stream<Path> folders = Files.find(modules, 4, PluginsBench::isPlugin)) {
      return folders.sorted().toList();
    }
  }

  /** Such as {@code exif/target/exif-0.1.0-SNAPSHOT-plugin/exif}. */
  private static boolean isPlugin(Path path, Object attributes) {
    return path.getParent().getFileName().toString().endsWith("-plugin") && Files.isDirectory(path);
  }

  /** The same tagger, called directly and as the platform calls it. */
  private void calls() throws IOException {
    Path work = Files.createTempDirectory("plugins-bench");
    Path source = Files.writeString(work.resolve("Bench.java"), SOURCE);
    SourcePlugin.pack(source, "bench", "1.0", work.resolve("bench"));
    Tagger direct =
        new Tagger() {
          @Override
          public String revision() {
            return "1";
          }

          @Override
          public boolean accepts(ImageInfo info) {
            return info.width() > 1;
          }

          @Override
          public Findings examine(SourceImage image) {
            return Findings.none();
          }
        };
    try (PluginHarness plugin = PluginHarness.of(work.resolve("bench"))) {
      Tagger isolated = plugin.tagger("bench", Map.of());
      List<Double> added = new ArrayList<>();
      // The first rounds warm up.
      for (int round = -3; round < rounds; round++) {
        double alone = micros(direct);
        double wrapped = micros(isolated);
        if (round >= 0) {
          added.add(wrapped - alone);
        }
      }
      double median = median(added);
      System.out.printf(
          Locale.ROOT,
          "isolation adds %.3f µs to a call (median of %d rounds of %,d calls; %.3f to %.3f):"
              + " %s the target of %.0f µs%n",
          median,
          rounds,
          CALLS,
          added.stream().min(Double::compare).orElseThrow(),
          added.stream().max(Double::compare).orElseThrow(),
          median < TARGET_MICROS ? "within" : "BEYOND",
          TARGET_MICROS);
    }
    if (accepted == 0) {
      throw new IllegalStateException("nothing was called");
    }
  }

  private double micros(Tagger tagger) {
    long begun = System.nanoTime();
    for (int i = 0; i < CALLS; i++) {
      accepted += tagger.accepts(INFO) ? 1 : 0;
    }
    return (System.nanoTime() - begun) / 1e3 / CALLS;
  }

  /** Each time in a class loader of its own; the first time, the virtual machine is cold for it. */
  private void start(Path folder) throws IOException {
    List<Double> millis = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      long begun = System.nanoTime();
      try (PluginHarness plugin = PluginHarness.of(folder)) {
        startAll(plugin);
        millis.add((System.nanoTime() - begun) / 1e6);
      } catch (IllegalArgumentException e) {
        System.out.printf("%-18s not measured: %s%n", folder.getFileName(), e.getMessage());
        return;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-18s starts in %6.1f ms at first, %6.1f ms later (median of %d)%n",
        folder.getFileName(),
        millis.get(0),
        median(millis.subList(1, millis.size())),
        rounds);
  }

  private static void startAll(PluginHarness plugin) throws IOException {
    for (String type : plugin.types(Preprocessor.class)) {
      plugin.preprocessor(type, Map.of());
    }
    for (String type : plugin.types(Tagger.class)) {
      plugin.tagger(type, Map.of());
    }
    for (String type : plugin.types(Thesaurus.class)) {
      plugin.thesaurus(type, Map.of());
    }
    for (String type : plugin.types(PhotoListener.class)) {
      plugin.photoListener(type, Map.of());
    }
    for (String type : plugin.types(BlobStore.class)) {
      plugin.blobStore(type, Map.of());
    }
    for (String type : plugin.types(Catalogue.class)) {
      plugin.catalogue(type, Map.of());
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
