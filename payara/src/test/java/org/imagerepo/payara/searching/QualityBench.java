package org.imagerepo.payara.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Guesses;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.imagerepo.testkit.rendition.OpenedPhoto;

/**
 * How right searching is on photos that people have labelled, tagged by the packaged plugin: for
 * the labels themselves, for words related to them, and for what isn't there. The cut-offs are
 * chosen on one half of the photos and judged on the other.
 */
final class QualityBench {
  /** As {@code core.search} has it. */
  private static final Cut PRESENT = new Cut(0.06, 0.1);

  private static final double[] LEVELS = {
    0, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5
  };
  private static final double[] BESTS = {
    0, 0.1, 0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8
  };

  private final Plugins plugins;
  private final SeenPhoto.Folder folder;
  private final Map<SeenPhoto, Findings> findings;

  private QualityBench(
      Plugins plugins, SeenPhoto.Folder folder, Map<SeenPhoto, Findings> findings) {
    this.plugins = plugins;
    this.folder = folder;
    this.findings = findings;
  }

  /**
   * @param args the folder of bundled plugins, that of the plugin dl4j, an empty one, that of the
   *     photos, and their labels
   */
  public static void main(String[] args) throws IOException {
    SeenPhoto.Folder folder = SeenPhoto.read(Path.of(args[3]), Path.of(args[4]));
    Map<SeenPhoto, Findings> findings = examine(Path.of(args[1]), folder);
    try (Plugins plugins =
        Installation.start(Path.of(args[0]), Path.of(args[2]), Optional.empty())) {
      new QualityBench(plugins, folder, findings).measure();
    }
  }

  /** With the taggers as they come; what both guess is one list. */
  private static Map<SeenPhoto, Findings> examine(Path plugin, SeenPhoto.Folder folder)
      throws IOException {
    Map<SeenPhoto, Findings> findings = new LinkedHashMap<>();
    try (PluginHarness harness = PluginHarness.of(plugin)) {
      List<Tagger> taggers = new ArrayList<>();
      for (String type : List.of("objects", "labels")) {
        taggers.add(harness.tagger(type, Map.of()));
      }
      for (SeenPhoto photo : folder.photos()) {
        List<Tag> tags = new ArrayList<>();
        List<Tag> guesses = new ArrayList<>();
        try (OpenedPhoto opened = OpenedPhoto.of(Files.readAllBytes(photo.file()))) {
          for (Tagger tagger : taggers) {
            Findings found = tagger.examine(opened);
            tags.addAll(found.tags());
            guesses.addAll(Guesses.in(found));
          }
        }
        Map<String, String> fields = Map.of(Fields.GUESSES, Guesses.text(guesses));
        findings.put(photo, new Findings(tags, List.of(), fields));
      }
    }
    return findings;
  }

  private void measure() throws IOException {
    System.out.println(
        "| photos and cut-offs | MAP, labels | MAP, related words | precision, labels |"
            + " absent words answered with nothing |");
    System.out.println("|---|---|---|---|---|");
    Cut chosen;
    try (JudgedLibrary tuning = library(true)) {
      Figures figures = figures(tuning);
      chosen = best(figures);
      figures.print("tuning half, as it is", PRESENT);
      figures.print("tuning half, the best for it", chosen);
    }
    try (JudgedLibrary testing = library(false)) {
      Figures figures = figures(testing);
      figures.print("testing half, as it is", PRESENT);
      figures.print("testing half, best for the other", chosen);
      figures.print("testing half, nothing cut off", new Cut(0, 0));
      for (double threshold : new double[] {0.25, 0.5}) {
        List<Ranking> labels = testing.flat(labels(), threshold);
        List<Ranking> related = testing.flat(WordLists.related(), threshold);
        List<Ranking> absent = testing.flat(WordLists.absent(), threshold);
        new Figures(labels, related, absent)
            .print("testing half, tags of that name from " + threshold, new Cut(0, 0));
      }
    }
  }

  private Map<String, Set<String>> labels() {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    folder.kinds().forEach(kind -> labels.put(kind, Set.of(kind)));
    return labels;
  }

  private JudgedLibrary library(boolean isForTuning) throws IOException {
    Map<SeenPhoto, Findings> half = new LinkedHashMap<>(findings);
    half.keySet().removeIf(photo -> photo.isForTuning() != isForTuning);
    User owner =
        new User(UserId.random(), "half" + isForTuning, "Bench", "none", Role.USER, MadePhotos.END);
    plugins.catalogue().addUser(owner);
    return new JudgedLibrary(plugins, owner, half);
  }

  private Figures figures(JudgedLibrary library) throws IOException {
    return new Figures(
        library.rank(labels(), true),
        library.rank(WordLists.related(), true),
        library.rank(WordLists.absent(), false));
  }

  /** Enough absent words answered with nothing, and then the best order that leaves. */
  private static Cut best(Figures figures) {
    Cut best = PRESENT;
    for (double level : LEVELS) {
      for (double least : BESTS) {
        Cut cut = new Cut(level, least);
        best = figures.worth(cut) > figures.worth(best) ? cut : best;
      }
    }
    return best;
  }
}
