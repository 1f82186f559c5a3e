package org.imagerepo.payara.searching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.core.plugin.Plugins;

/**
 * How long searching, listing and adding take in libraries of made-up photos, each ten times the
 * size of the one before, beside Lucene on the same terms.
 */
final class SearchBench {
  private static final int ROUNDS = 3;
  private static final int PAGES = 60;
  private static final int ADDED = 200;
  private static final int THREADS = 2;

  private final Path bundled;
  private final Path folder;
  private final Optional<String> uri;
  private final List<String> names;

  private SearchBench(Path bundled, Path folder, Optional<String> uri, List<String> names) {
    this.bundled = bundled;
    this.folder = folder;
    this.uri = uri;
    this.names = names;
  }

  /**
   * @param args the folder of packaged plugins, one for what is made, the number of photos, and the
   *     URI of a MongoDB if that is to be measured
   */
  public static void main(String[] args) throws IOException {
    Optional<String> uri = args.length > 3 ? Optional.of(args[3]) : Optional.empty();
    List<String> names = Nouns.visible(MadePhotos.NAMES);
    SearchBench bench = new SearchBench(Path.of(args[0]), Path.of(args[1]), uri, names);
    int most = Integer.parseInt(args[2]);
    for (int size = Math.min(most, 10_000); size <= most; size *= 10) {
      bench.fill(size);
      bench.measure(size);
    }
  }

  /** Adds the photos before anything is known of words, so that their terms are made in bulk. */
  private void fill(int size) throws IOException {
    long start = System.nanoTime();
    try (Plugins plugins = Installation.start(bundled, folder, uri)) {
      User owner = owner(plugins, size);
      if (plugins.catalogue().usage(owner.id()).photos() < size) {
        new Filling(plugins.catalogue()).addAll(new MadePhotos(names, owner.id(), size), THREADS);
        System.out.printf("%,d photos added in %.0f s%n", size, since(start));
      }
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static User owner(Plugins plugins, int size) throws IOException {
    User owner =
        new User(UserId.random(), "bench" + size, "Bench", "none", Role.USER, MadePhotos.END);
    plugins.catalogue().addUser(owner); // unless there is one of that name
    return plugins.catalogue().userNamed(owner.username()).orElseThrow();
  }

  private void measure(int size) throws IOException {
    try (Plugins plugins = Installation.start(bundled, folder, uri)) {
      User owner = owner(plugins, size);
      MadePhotos photos = new MadePhotos(names, owner.id(), size);
      try (Library library = new Library(plugins, owner);
          LuceneIndex lucene = new LuceneIndex(folder.resolve("lucene-" + size))) {
        long start = System.nanoTime();
        library.makeTerms();
        System.out.printf("their terms made in %.0f s%n", since(start));
        start = System.nanoTime();
        lucene.fill(photos, library.terms());
        System.out.printf(
            "in Lucene, from memory, in %.0f s, %d segments%n", since(start), lucene.segments());
        measure(library, photos, lucene);
      }
    }
  }

  private static void measure(Library library, MadePhotos photos, LuceneIndex lucene)
      throws IOException {
    System.out.printf(
        "%n| %,d photos: median / 95th percentile, ms | question | catalogue alone | Lucene |"
            + " found by |%n|---|---|---|---|---|%n",
        photos.size());
    for (Map.Entry<String, List<String>> sort : Questions.of(photos).entrySet()) {
      ask(library, lucene, sort.getKey(), sort.getValue());
    }
    list(library);
    add(library, photos);
    System.out.println();
  }

  private static void ask(Library library, LuceneIndex lucene, String sort, List<String> questions)
      throws IOException {
    Millis whole = new Millis();
    Millis alone = new Millis();
    Millis theirs = new Millis();
    int found = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      boolean isWarm = round > 0;
      for (String question : questions) {
        (isWarm ? whole : new Millis()).time(() -> library.find(question));
        SearchQuery asked = library.asked();
        Query query = LuceneIndex.query(asked);
        List<Hit> hits =
            (isWarm ? alone : new Millis()).time(() -> library.catalogue().search(asked)).items();
        (isWarm ? theirs : new Millis()).time(() -> lucene.best(query, Library.PAGE));
        if (round == 0) {
          found += hits.isEmpty() ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "| %s | %s | %s | %s | %d of %d |%n", sort, whole, alone, theirs, found, questions.size());
  }

  private static void list(Library library) throws IOException {
    Millis first = new Millis();
    Millis deep = new Millis();
    List<PhotoQuery> pages = library.pages(PAGES);
    for (int round = 0; round < ROUNDS; round++) {
      for (PhotoQuery page : pages) {
        first.time(() -> library.catalogue().photos(library.list()));
        deep.time(() -> library.catalogue().photos(page));
      }
    }
    System.out.printf("| the list, first page | %s | | | |%n", first);
    System.out.printf("| the list, pages all over it | %s | | | |%n", deep);
  }

  private static void add(Library library, MadePhotos photos) throws IOException {
    Millis adding = new Millis();
    Filling filling = new Filling(library.catalogue());
    for (int i = 0; i < ADDED; i++) {
      int index = photos.size() + i;
      adding.time(
          () -> {
            filling.add(photos.photo(index));
            return null;
          });
    }
    System.out.printf("| adding a photo: added, claimed, tagged | %s | | | |%n", adding);
  }
}
