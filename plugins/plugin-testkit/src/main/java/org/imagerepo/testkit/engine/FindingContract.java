package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Guesses;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.search.FoundPhoto;
import org.imagerepo.core.search.Language;
import org.imagerepo.core.search.SearchEngine;
import org.imagerepo.core.search.Suggestion;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding photos by what taggers found out, upon a given storage that can be searched. */
public abstract class FindingContract extends EngineFixture {
  private static final TaskId LOOK = TaskId.tag("look");

  private SearchEngine engine;
  private int photos;

  protected FindingContract(EngineStorage storage) {
    super(storage);
  }

  @BeforeEach
  void startSearching() {
    engine =
        new SearchEngine(
            catalogue,
            new Accounts(catalogue, new PasswordHash(), Clock.systemUTC()),
            new Access(catalogue),
            List.of(Language.EN),
            List::of,
            (type, reason) -> {},
            Clock.systemUTC());
  }

  @AfterEach
  void stopSearching() {
    engine.close();
  }

  private Photo photo(Findings findings) throws IOException {
    Photo photo = TestPhotos.photo(alice.id(), photos++, TestPhotos.TIME);
    catalogue.add(photo, List.of(new WantedTask(LOOK, "1")));
    ClaimRequest request =
        new ClaimRequest(
            Set.of(LOOK), Optional.of(photo.id()), Instant.now(), Duration.ofMinutes(5));
    Claim claim = catalogue.claim(request).orElseThrow();
    Settlement settlement =
        new Settlement.Examined(
            new Examination(findings, TestPhotos.by("look", "1")),
            Optional.empty(),
            Optional.empty());
    assertThat(catalogue.settle(photo.id(), claim.tasks().get(0), settlement)).isTrue();
    return photo;
  }

  private static Findings fields(Map<String, String> fields) {
    return new Findings(List.of(), List.of(), fields);
  }

  private static Findings guess(String name, double confidence) {
    Tag guess = new Tag("coco", name, confidence);
    return fields(Map.of(Fields.GUESSES, Guesses.text(List.of(guess))));
  }

  private List<FoundPhoto> found(Asker asker, String question) throws Exception {
    return engine.search().find(asker, Optional.of(alice), question, Optional.empty(), 10).photos();
  }

  private List<PhotoId> ids(String question) throws Exception {
    return found(Asker.of(alice), question).stream().map(found -> found.photo().id()).toList();
  }

  @Test
  void aGuessIsFoundAfterTagsAndIsNoTag() throws Exception {
    Photo guessed = photo(guess("dog", 0.3));
    Photo tagged = photo(Findings.of(List.of(new Tag("coco", "dog", 0.9))));

    assertThat(ids("dog")).containsExactly(tagged.id(), guessed.id());
    assertThat(found(Asker.of(alice), "dog").get(1).why().get(0).from())
        .isEqualTo("coco guess dog");
    assertThat(ids("tag:dog")).containsExactly(tagged.id());
    assertThat(ids("-dog")).containsExactly(guessed.id());
    assertThat(engine.search().suggestions(Asker.of(alice), Optional.of(alice), "do", 10))
        .extracting(Suggestion::photos)
        .containsExactly(1L);
  }

  @Test
  void whereNotEvenTheBestIsLikelyNothingIsFound() throws Exception {
    photo(guess("cat", 0.08));
    assertThat(ids("cat")).isEmpty();
    Photo likelier = photo(guess("cat", 0.12));
    assertThat(ids("cat")).hasSize(2).startsWith(likelier.id());
    photo(guess("cat", 0.02));
    assertThat(ids("cat")).hasSize(2);
  }

  @Test
  void placesAreFoundByNameByTheirOwnerAlone() throws Exception {
    Photo pier =
        photo(
            fields(
                Map.of(
                    Fields.LOCATION_NAME, "Palace Pier",
                    Fields.LOCATION_CITY, "Brighton",
                    Fields.LOCATION_COUNTRY, "England")));
    PhotoChange shown =
        new PhotoChange(Optional.empty(), Optional.of(Visibility.PUBLIC), Optional.empty());
    catalogue.change(pier.id(), shown);

    for (String question : List.of("brighton", "\"palace pier\"", "pier in England", "has:place")) {
      assertThat(ids(question)).as(question).containsExactly(pier.id());
      assertThat(found(Asker.of(bob), question)).as(question).isEmpty();
    }
    assertThat(ids("\"pier palace\"")).isEmpty();
    assertThat(ids("-brighton")).isEmpty();
    assertThat(found(Asker.of(bob), "-brighton")).hasSize(1);
    assertThat(found(Asker.of(alice), "brighton").get(0).why().get(0).from())
        .isEqualTo("place Brighton");
  }
}
