package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.SearchQuery;
import org.junit.jupiter.api.Test;

/** Order and pages of what is found, against a plain reckoning over all photos. */
interface SearchPageContract extends SearchFixture {
  long SEARCH_SEED = 20_261_124;
  List<String> WORDS = List.of("dog", "cat", "sea", "sky", "car");

  @Test
  default void everyQueryFindsWhatAPlainReckoningOverAllPhotosFinds() throws IOException {
    Random random = new Random(SEARCH_SEED);
    UserId owner = newOwner("ada");
    List<Photo> photos = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      photos.add(addRandom(owner, i, random));
    }
    for (int i = 0; i < 60; i++) {
      addRandom(newOwner("other" + i), 10_000 + i, random);
      int changed = random.nextInt(photos.size());
      Photo photo = photos.get(changed);
      photos.set(changed, catalogue().change(photo.id(), tags(randomTags(random))).orElseThrow());
      catalogue().remove(photos.remove(random.nextInt(photos.size())).id());
    }
    for (int i = 0; i < 60; i++) {
      SearchQuery query = randomQuery(owner, random);
      List<Hit> hits = inPages(query, 1 + random.nextInt(300));
      assertThat(hits).as("seed %d, query %d: %s", SEARCH_SEED, i, query).isNotNull();
      assertEqual(hits, reckoned(query, photos), "seed " + SEARCH_SEED + ", query " + query);
    }
  }

  /** Photos that are equal in score and second may come in any order. */
  private static void assertEqual(List<Hit> hits, List<Hit> reckoned, String of) {
    assertThat(hits.stream().map(SearchPageContract::place).toList())
        .as(of)
        .isEqualTo(reckoned.stream().map(SearchPageContract::place).toList());
    assertThat(new HashSet<>(hits)).as(of).isEqualTo(new HashSet<>(reckoned));
  }

  private static String place(Hit hit) {
    return hit.score() + " at " + second(hit.photo());
  }

  private static long second(Photo photo) {
    return photo.takenAt().orElse(photo.original().uploadedAt()).getEpochSecond();
  }

  private Photo addRandom(UserId owner, int bytes, Random random) throws IOException {
    Photo photo =
        TestPhotos.photo(owner, bytes, TestPhotos.TIME.plusMillis(random.nextInt(200_000)));
    if (random.nextBoolean()) {
      Instant taken = TestPhotos.TIME.minusMillis(random.nextInt(200_000));
      photo = TestPhotos.taken(photo, taken);
    }
    Visibility visibility = Visibility.values()[random.nextInt(3)];
    return add(TestPhotos.tagged(TestPhotos.with(photo, visibility), List.of(randomTags(random))));
  }

  private static String[] randomTags(Random random) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return words.stream()
        .map(word -> word + " " + (1 + random.nextInt(10)) * 10)
        .toArray(String[]::new);
  }

  private static SearchQuery randomQuery(UserId owner, Random random) {
    List<Clause> wanted = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      wanted.add(randomClause(random));
    }
    Set<Visibility> visibilities = EnumSet.of(Visibility.values()[random.nextInt(3)]);
    if (random.nextBoolean()) {
      visibilities = ALL_OF_THEM;
    }
    Instant from = TestPhotos.TIME.minusSeconds(random.nextInt(300));
    return new SearchQuery(
        owner,
        visibilities,
        wanted,
        random.nextInt(3) == 0 ? List.of(randomClause(random)) : List.of(),
        Optional.of(from).filter(time -> random.nextBoolean()),
        Optional.of(from.plusSeconds(random.nextInt(200))).filter(time -> random.nextBoolean()),
        Optional.empty(),
        100);
  }

  private static Clause randomClause(Random random) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      words.add(random.nextInt(20) == 0 ? "unheard-of" : WORDS.get(random.nextInt(WORDS.size())));
    }
    return new Clause(
        words.stream()
            .map(word -> new Clause.Weighted(SearchFixture.term(word), 1 + random.nextInt(100)))
            .toList(),
        1 + random.nextInt(5000));
  }

  private static List<Hit> reckoned(SearchQuery query, List<Photo> photos) {
    return photos.stream()
        .filter(photo -> query.visibilities().contains(photo.visibility()))
        .filter(photo -> query.from().filter(t -> second(photo) < t.getEpochSecond()).isEmpty())
        .filter(photo -> query.until().filter(t -> second(photo) >= t.getEpochSecond()).isEmpty())
        .filter(photo -> query.wanted().stream().allMatch(c -> worth(c, photo) >= c.atLeast()))
        .filter(photo -> query.unwanted().stream().noneMatch(c -> worth(c, photo) >= c.atLeast()))
        .map(photo -> new Hit(photo, query.wanted().stream().mapToInt(c -> worth(c, photo)).sum()))
        .sorted(
            Comparator.comparingInt(Hit::score)
                .thenComparingLong(hit -> second(hit.photo()))
                .reversed())
        .toList();
  }

  private static int worth(Clause clause, Photo photo) {
    int worth = 0;
    for (PhotoTerm term : new TagTerms("1").of(photo)) {
      for (Clause.Weighted weighted : clause.anyOf()) {
        if (weighted.term().equals(term.term())) {
          worth = Math.max(worth, weighted.percent() * term.percent());
        }
      }
    }
    return worth;
  }

  @Test
  default void photosAddedMeanwhileMoveNoPage() throws IOException {
    UserId owner = newOwner("ada");
    Set<PhotoId> before = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      before.add(tagged(owner, i, "dog " + (10 + i % 5)).id());
    }
    SearchQuery query = SearchFixture.query(owner, SearchFixture.clause("dog"));
    List<PhotoId> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    int added = 1000;
    do {
      Page<Hit> page = searchable().search(SearchFixture.with(query, cursor, 7));
      seen.addAll(SearchFixture.ids(page.items()));
      for (int i = 0; i < 5; i++) {
        tagged(owner, added++, "dog " + (8 + 2 * i));
      }
      cursor = page.next();
    } while (cursor.isPresent());
    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }
}
