package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.api.event.PhotoNews.Kind;
import org.imagerepo.core.listen.Listeners;
import org.imagerepo.core.listen.NotingCatalogue;
import org.imagerepo.core.plugin.Active;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine promises, upon a given storage, to those who listen. */
@Timeout(120)
public abstract class ListenerContract extends EngineFixture {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final List<Active<PhotoListener>> present = new CopyOnWriteArrayList<>();
  private final Map<String, String> quarantined = new ConcurrentHashMap<>();
  private final FakeListener listener = new FakeListener();
  private Catalogue storage;
  private Listeners listeners;

  protected ListenerContract(EngineStorage storage) {
    super(storage);
  }

  private void listen(FakeListener... now) throws Exception {
    listen(LIMIT, now);
  }

  private void listen(Duration limit, FakeListener... now) throws Exception {
    storage = catalogue;
    setPresent(now);
    open(limit);
    start(new FakeProviders());
  }

  private void setPresent(FakeListener... now) {
    present.clear();
    for (FakeListener one : now) {
      present.add(new Active<>("fake", "1", "fake", one));
    }
  }

  private void open(Duration limit) throws IOException {
    listeners =
        Listeners.open(
            new Listeners.Config(temporary.resolve("listeners"), limit, PAUSE),
            () -> present,
            storage,
            quarantined::put,
            Clock.systemUTC());
    catalogue = NotingCatalogue.before(storage, listeners);
    listeners.refresh();
  }

  @AfterEach
  void closeListeners() {
    listeners.close();
  }

  private PhotoId take(int seed) throws Exception {
    return engine.take(alice.id(), jpeg(seed)).photo().id();
  }

  private static void await(BooleanSupplier expected) throws InterruptedException {
    while (!expected.getAsBoolean()) {
      Thread.sleep(10);
    }
  }

  private void awaitLast(FakeListener of, PhotoId id, Kind kind) throws InterruptedException {
    await(() -> isLast(of.kinds(id), kind));
  }

  private static boolean isLast(List<Kind> told, Kind kind) {
    return !told.isEmpty() && told.get(told.size() - 1) == kind;
  }

  @Test
  void isToldWhatHappensToAPhotoInItsOrder() throws Exception {
    listen(listener);
    PhotoId id = take(1);
    awaitLast(listener, id, Kind.ADDED);
    catalogue.change(
        id, new PhotoChange(Optional.of("of the sea"), Optional.empty(), Optional.empty()));
    awaitLast(listener, id, Kind.CHANGED);
    catalogue.trash(id, Instant.now());
    awaitLast(listener, id, Kind.REMOVED);
    catalogue.restore(id);
    awaitLast(listener, id, Kind.ADDED);
    catalogue.remove(id);
    awaitLast(listener, id, Kind.REMOVED);

    List<PhotoNews> told = listener.told(id);
    assertThat(told)
        .extracting(PhotoNews::kind)
        .containsExactly(Kind.ADDED, Kind.CHANGED, Kind.REMOVED, Kind.ADDED, Kind.REMOVED);
    assertThat(told.get(1).photo().flatMap(Photo::caption)).hasValue("of the sea");
    assertThat(told).extracting(PhotoNews::key).doesNotHaveDuplicates();
  }

  @Test
  void isToldOfFindings() throws Exception {
    storage = catalogue;
    setPresent(listener);
    open(LIMIT);
    start(new FakeProviders().with("tagger", FakeTagger.finding("dog", "1")));
    PhotoId id = take(2);

    await(
        () ->
            listener.told(id).stream()
                .flatMap(news -> news.photo().stream())
                .anyMatch(photo -> !photo.examinations().isEmpty()));
  }

  @Test
  void whatCouldNotBeToldIsToldAfterAKill() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    FakeListener deaf =
        new FakeListener() {
          @Override
          void receive(PhotoNews news) throws IOException {
            attempts.incrementAndGet();
            throw new IOException("nobody there");
          }
        };
    listen(deaf);
    PhotoId added = take(3);
    PhotoId removed = take(4);
    engine.catalogue.remove(removed);
    await(() -> attempts.get() > 3);

    // Outboxes are opened anew, and nobody said good-bye to the old ones.
    Listeners former = listeners;
    setPresent(listener);
    open(LIMIT);
    awaitLast(listener, added, Kind.ADDED);
    awaitLast(listener, removed, Kind.REMOVED);
    former.close();
  }

  @Test
  void newsOnWhichItBreaksItsPromisesAreLeftOutAfterAFewAttempts() throws Exception {
    List<PhotoId> attempts = new CopyOnWriteArrayList<>();
    FakeListener choosy =
        new FakeListener() {
          @Override
          void receive(PhotoNews news) {
            attempts.add(news.id());
            if (news.id().equals(attempts.get(0))) {
              throw new IllegalStateException("not that one");
            }
          }
        };
    listen(choosy);
    PhotoId first = take(5);
    await(() -> attempts.size() >= 3);
    PhotoId second = take(6);
    awaitLast(choosy, second, Kind.ADDED);

    assertThat(choosy.told(first)).isEmpty();
    assertThat(attempts.stream().filter(first::equals)).hasSize(3);
  }

  @Test
  void oneThatWasAwayIsToldWhatHappenedMeanwhile() throws Exception {
    listen(listener);
    awaitLast(listener, take(7), Kind.ADDED);
    setPresent();
    listeners.refresh();
    PhotoId meanwhile = take(8);
    FakeListener again = new FakeListener();
    setPresent(again);
    listeners.refresh();

    awaitLast(again, meanwhile, Kind.ADDED);
    assertThat(listener.told(meanwhile)).isEmpty();
  }

  @Test
  void oneThatHangsIsQuarantinedAndHoldsNobodyUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    FakeListener hanging =
        new FakeListener() {
          @Override
          void receive(PhotoNews news) {
            awaitUninterruptibly(never);
          }
        };
    listen(Duration.ofMillis(100), hanging);
    try {
      take(9);
      await(() -> quarantined.containsKey("fake"));
      assertThat(quarantined.get("fake")).contains("took longer than PT0.1S");
      assertThat(catalogue.photo(take(10))).isPresent();
    } finally {
      never.countDown();
    }
  }

  @Test
  void whatIsUploadedWhileItIsInTheTrashIsAddedAgain() throws Exception {
    listen(listener);
    PhotoId id = take(11);
    catalogue.trash(id, Instant.now());
    awaitLast(listener, id, Kind.REMOVED);
    assertThat(take(11)).isEqualTo(id);

    awaitLast(listener, id, Kind.ADDED);
  }
}
