package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Work;
import org.junit.jupiter.api.Test;

/** What the engine promises, upon a given storage, when providers come and go while it runs. */
public abstract class ProviderChangeContract extends EngineFixture {
  private final FakeProviders providers =
      new FakeProviders().with("old", FakeTagger.finding("first", "1"));

  protected ProviderChangeContract(EngineStorage storage) {
    super(storage);
  }

  private static boolean hasTag(Photo photo, String tag) {
    return photo.examinations().stream()
        .flatMap(examination -> examination.findings().tags().stream())
        .anyMatch(found -> found.name().equals(tag));
  }

  @Test
  void oneThatComesExaminesThePhotosThatAreThereAndThoseToCome() throws Exception {
    start(providers);
    PhotoId before = engine.take(alice.id(), jpeg(1)).photo().id();
    engine.awaitSettled(before);

    providers.with("new", FakeTagger.finding("second", "1"));
    providers.changed();
    PhotoId after = engine.take(alice.id(), jpeg(2)).photo().id();

    engine.await(before, photo -> hasTag(photo, "second"));
    engine.await(after, photo -> hasTag(photo, "first") && hasTag(photo, "second"));
  }

  @Test
  void oneThatIsReplacedByAnotherRevisionExaminesAllPhotosAnew() throws Exception {
    start(providers);
    PhotoId id = engine.take(alice.id(), jpeg(3)).photo().id();
    engine.awaitSettled(id);

    providers.without("old").with("old", FakeTagger.finding("better", "2"));
    providers.changed();

    Photo photo = engine.await(id, p -> hasTag(p, "better"));
    assertThat(hasTag(photo, "first")).isFalse();
  }

  @Test
  void oneThatGoesGetsNoMoreWorkAndOthersGoOn() throws Exception {
    start(providers.with("going", FakeTagger.finding("second", "1")));
    engine.awaitSettled(engine.take(alice.id(), jpeg(4)).photo().id());

    providers.without("going");
    providers.changed();
    Photo photo = engine.awaitSettled(engine.take(alice.id(), jpeg(5)).photo().id());

    assertThat(photo.work()).extracting(Work::task).containsExactly(TaskId.tag("old"));
    assertThat(hasTag(photo, "first")).isTrue();
  }

  @Test
  void whatIsGoneTakesItsFindingsAlongAndNothingElse() throws Exception {
    start(providers.with("going", FakeTagger.finding("second", "1")));
    PhotoId id = engine.take(alice.id(), jpeg(7)).photo().id();
    engine.await(id, photo -> hasTag(photo, "first") && hasTag(photo, "second"));

    providers.without("going");
    providers.changed();

    Photo photo = engine.await(id, p -> !hasTag(p, "second"));
    assertThat(hasTag(photo, "first")).isTrue();
    assertThat(photo.work()).extracting(Work::task).containsExactly(TaskId.tag("old"));
  }

  @Test
  void oneThatComesBackFromQuarantineDoesWhatWasOwedMeanwhile() throws Exception {
    start(providers);
    providers.quarantine("old", "it hung");
    providers.changed();
    PhotoId id = engine.take(alice.id(), jpeg(6)).photo().id();

    providers.without("old").with("old", FakeTagger.finding("again", "1"));
    providers.changed();

    engine.await(id, photo -> hasTag(photo, "again"));
  }
}
