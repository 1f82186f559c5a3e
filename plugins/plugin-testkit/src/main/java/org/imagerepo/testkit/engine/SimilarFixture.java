package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Score;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.search.Language;
import org.imagerepo.core.search.SearchEngine;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.core.similar.Stacks;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Photos that look alike or don't, made for tests. */
public abstract class SimilarFixture extends EngineFixture {
  private static final TaskId LOOK = TaskId.tag("look");
  private static final Duration WITHIN = Duration.ofMinutes(5);
  static final Instant NOON = TestPhotos.TIME;

  /** What all pictures here are made of by turning bits over. */
  static final Likeness BEACH = new Likeness(0x2b7e151628aed2a6L, 0xabf7158809cf4f3cL);

  static final Likeness FOREST = new Likeness(0x5c3f0a97d15862ebL, 0x113a5e62f08b94d7L);

  private SearchEngine search;
  SimilarPhotos similar;
  Stacks stacks;
  private int photos;

  SimilarFixture(EngineStorage storage) {
    super(storage);
  }

  @BeforeEach
  void startSearching() {
    Access access = new Access(catalogue);
    Accounts accounts = new Accounts(catalogue, new PasswordHash(), Clock.systemUTC());
    search =
        new SearchEngine(
            catalogue,
            accounts,
            access,
            List.of(Language.EN),
            List::of,
            (type, reason) -> {},
            Clock.systemUTC());
    Library library = new Library(catalogue, blobs, access, new Events());
    similar = new SimilarPhotos(catalogue, library, access, WITHIN);
    stacks = new Stacks(catalogue, access, WITHIN);
  }

  @AfterEach
  void stopSearching() {
    search.close();
  }

  /** The likeness of a picture that differs in so many bits of each kind. */
  static Likeness turned(Likeness likeness, int waves, int slopes) {
    Random random = new Random(waves * 100L + slopes);
    return new Likeness(
        likeness.waves() ^ bits(waves, 63, random), likeness.slopes() ^ bits(slopes, 64, random));
  }

  private static long bits(int count, int width, Random random) {
    long bits = 0;
    while (Long.bitCount(bits) < count) {
      bits |= 1L << random.nextInt(width);
    }
    return bits;
  }

  Photo photo(User owner, Instant taken, Likeness likeness) throws IOException {
    return photo(owner, taken, likeness, OptionalDouble.empty(), "0.5");
  }

  Photo photo(
      User owner, Instant taken, Likeness likeness, OptionalDouble quality, String sharpness)
      throws IOException {
    Photo photo = TestPhotos.taken(TestPhotos.photo(owner.id(), photos++, NOON), taken);
    catalogue.add(photo, List.of(new WantedTask(LOOK, "1")));
    ClaimRequest request =
        new ClaimRequest(Set.of(LOOK), Optional.of(photo.id()), Instant.now(), WITHIN);
    Claim claim = catalogue.claim(request).orElseThrow();
    Map<String, String> fields = new HashMap<>();
    fields.put(Fields.LIKENESS, likeness.toString());
    fields.put(Fields.SHARPNESS, sharpness);
    List<Score> scores =
        quality.isPresent() ? List.of(new Score(Quality.SCORE, quality.getAsDouble())) : List.of();
    Examination found =
        new Examination(new Findings(List.of(), scores, fields), TestPhotos.by("look", "1"));
    Settlement.Examined settlement =
        new Settlement.Examined(found, Optional.empty(), Optional.empty());
    assertThat(catalogue.settle(photo.id(), claim.tasks().get(0), settlement)).isTrue();
    return photo;
  }

  Photo shown(Photo photo) throws IOException {
    PhotoChange change =
        new PhotoChange(Optional.empty(), Optional.of(Visibility.PUBLIC), Optional.empty());
    return catalogue.change(photo.id(), change).orElseThrow();
  }
}
