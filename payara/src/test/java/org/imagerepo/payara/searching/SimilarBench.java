package org.imagerepo.payara.searching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.core.similar.Stack;
import org.imagerepo.core.similar.Stacks;
import org.imagerepo.testkit.catalogue.TestPhotos;

/**
 * How long it takes to find similar photos and stacks in a library of made-up photos, every third
 * of which is much like the one before, beside reading a page of the list.
 */
final class SimilarBench {
  private static final int THREADS = 2;
  private static final int ASKED = 300;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final Plugins plugins;
  private final User owner;
  private final MadePhotos photos;

  private SimilarBench(Plugins plugins, User owner, MadePhotos photos) {
    this.plugins = plugins;
    this.owner = owner;
    this.photos = photos;
  }

  /**
   * @param args the folder of packaged plugins, one for what is made, and the number of photos
   */
  public static void main(String[] args) throws IOException, RefusedException {
    List<String> names = Nouns.visible(MadePhotos.NAMES);
    int size = Integer.parseInt(args[2]);
    try (Plugins plugins =
        Installation.start(Path.of(args[0]), Path.of(args[1]), Optional.empty())) {
      User owner = new User(UserId.random(), "bench", "Bench", "none", Role.USER, MadePhotos.END);
      plugins.catalogue().addUser(owner);
      new SimilarBench(plugins, owner, new Lookalikes(names, owner.id(), size)).measure();
    }
  }

  /** Every third one looks as the one before, but for some bits, and was taken seconds later. */
  private static final class Lookalikes extends MadePhotos {
    Lookalikes(List<String> names, UserId owner, int size) {
      super(names, owner, size);
    }

    @Override
    Photo photo(int index) {
      Photo made = super.photo(index);
      if (index % 3 != 2) {
        return looking(made, made, likeness(index));
      }
      Instant before = super.photo(index - 1).takenAt().orElseThrow();
      Photo later = TestPhotos.taken(made, before.plusSeconds(10));
      return looking(later, made, turned(likeness(index - 1), index));
    }

    private static Likeness likeness(int index) {
      Random random = new Random(index * 0x9E3779B97F4A7C15L);
      return new Likeness(random.nextLong() & Long.MAX_VALUE, random.nextLong());
    }

    private static Likeness turned(Likeness likeness, int seed) {
      Random random = new Random(seed);
      long waves = likeness.waves();
      long slopes = likeness.slopes();
      for (int i = 0; i < 5; i++) {
        waves ^= 1L << random.nextInt(63);
        slopes ^= 1L << random.nextInt(64);
      }
      return new Likeness(waves, slopes);
    }

    private static Photo looking(Photo photo, Photo made, Likeness likeness) {
      Findings found = made.examinations().get(0).findings();
      Map<String, String> fields = new HashMap<>(found.fields());
      fields.put(Fields.LIKENESS, likeness.toString());
      fields.put(Fields.SHARPNESS, "0.5");
      return Filling.examined(photo, new Findings(found.tags(), found.scores(), fields));
    }
  }

  private void measure() throws IOException, RefusedException {
    Catalogue catalogue = plugins.catalogue();
    long start = System.nanoTime();
    new Filling(catalogue).addAll(photos, THREADS);
    System.out.printf(
        "%,d photos added in %.0f s%n", photos.size(), (System.nanoTime() - start) / 1e9);
    try (Library searched = new Library(plugins, owner)) {
      searched.makeTerms();
      Access access = new Access(catalogue);
      org.imagerepo.core.library.Library library =
          new org.imagerepo.core.library.Library(
              catalogue, plugins.blobStore(), access, new Events());
      similar(new SimilarPhotos(catalogue, library, access, WITHIN), searched);
      stacks(new Stacks(catalogue, access, WITHIN));
    }
  }

  private void similar(SimilarPhotos similar, Library searched) throws IOException {
    Random random = new Random(photos.size());
    Millis finding = new Millis();
    Millis listing = new Millis();
    int right = 0;
    for (int i = -ASKED; i < ASKED; i++) {
      boolean isWarm = i >= 0;
      int index = random.nextInt(photos.size() / 3) * 3 + 1;
      PhotoId id = photos.photo(index).id();
      boolean isFound = (isWarm ? finding : new Millis()).time(() -> finds(similar, id, index));
      (isWarm ? listing : new Millis()).time(() -> searched.catalogue().photos(searched.list()));
      right += isWarm && isFound ? 1 : 0;
    }
    System.out.printf(
        "| median / 95th percentile, ms | |%n|---|---|%n| photos like one, %d of %d twins found"
            + " | %s |%n| a page of the list, %d photos | %s |%n| ratio of the medians | %.2f |%n",
        right, ASKED, finding, Library.PAGE, listing, finding.at(0.5) / listing.at(0.5));
  }

  private boolean finds(SimilarPhotos similar, PhotoId id, int index) throws IOException {
    try {
      PhotoId twin = photos.photo(index + 1).id();
      return similar.of(Asker.of(owner), id, Library.PAGE).stream()
          .anyMatch(found -> found.photo().id().equals(twin));
    } catch (RefusedException e) {
      throw new IOException("refused", e);
    }
  }

  private void stacks(Stacks stacks) throws IOException, RefusedException {
    Millis all = new Millis();
    Optional<String> cursor = Optional.empty();
    int found = 0;
    do {
      long start = System.nanoTime();
      Page<Stack> page = stacks.list(Asker.of(owner), cursor, Library.PAGE);
      all.add((System.nanoTime() - start) / 1e6);
      found += page.items().size();
      cursor = page.next();
    } while (cursor.isPresent());
    System.out.printf("| a page of stacks, %,d stacks in all | %s |%n", found, all);
  }
}
