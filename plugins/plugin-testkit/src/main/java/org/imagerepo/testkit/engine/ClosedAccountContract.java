package org.imagerepo.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.Administrators;
import org.imagerepo.core.account.OwnAccount;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.UserEvent;
import org.imagerepo.core.library.ClosedAccounts;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.testkit.catalogue.SettableClock;
import org.junit.jupiter.api.Test;

/** What becomes of an account that its user closes, upon a given storage. */
public abstract class ClosedAccountContract extends EngineFixture {
  private static final Duration GRACE = Duration.ofDays(7);
  private static final int PHOTOS = 7;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T05:06:07Z"));
  private final Events events = new Events();

  protected ClosedAccountContract(EngineStorage storage) {
    super(storage);
  }

  private OwnAccount account() {
    return new OwnAccount(
        catalogue,
        new Accounts(catalogue, new PasswordHash(), clock),
        new Sessions(catalogue, clock),
        new Administrators(catalogue),
        new Access(catalogue),
        clock,
        GRACE);
  }

  private ClosedAccounts closedAccounts(Catalogue upon) {
    return new ClosedAccounts(upon, blobs, events, clock);
  }

  private List<PhotoId> take(User owner, int count) throws Exception {
    List<PhotoId> photos = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      photos.add(engine.take(owner.id(), jpeg(i)).photo().id());
    }
    for (PhotoId id : photos) {
      engine.awaitSettled(id);
    }
    return photos;
  }

  @Test
  void aClosedAccountIsGoneAfterItsGraceTimeAndNotBefore() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    PhotoId trashed = take(alice, PHOTOS).get(0);
    engine.trash.put(Asker.of(alice), trashed);
    PhotoId others = take(bob, 1).get(0);
    List<UserEvent> published = new ArrayList<>();
    events.subscribe(published::add);

    assertThat(account().close(alice)).isEqualTo(clock.instant().plus(GRACE));
    clock.advance(GRACE.minusMillis(1));
    assertThat(closedAccounts(catalogue).sweep()).isZero();
    assertThat(catalogue.usage(alice.id()).allPhotos()).isEqualTo(PHOTOS);
    clock.advance(Duration.ofMillis(1));
    assertThat(closedAccounts(catalogue).sweep()).isEqualTo(1);

    assertThat(catalogue.user(alice.id())).isEmpty();
    assertThat(catalogue.userNamed("alice")).isEmpty();
    assertThat(catalogue.photosOf(alice.id(), 10)).isEmpty();
    assertThat(published).hasSize(PHOTOS);
    assertThat(catalogue.photo(others)).isPresent();
    assertThat(blobs.list("", Optional.empty(), 100)).as("one original, one rendition").hasSize(2);
    assertThat(closedAccounts(catalogue).sweep()).isZero();
  }

  @Test
  void anInterruptedRemovalGoesOn() throws Exception {
    start(new FakeProviders().with("dots", new DotPreprocessor()));
    take(alice, PHOTOS);
    account().close(alice);
    clock.advance(GRACE);

    assertThatThrownBy(() -> closedAccounts(failingAfter(3)).sweep())
        .isInstanceOf(IOException.class);
    assertThat(catalogue.usage(alice.id()).photos()).isEqualTo(PHOTOS - 3);
    assertThat(catalogue.user(alice.id())).isPresent();

    assertThat(closedAccounts(catalogue).sweep()).isEqualTo(1);
    assertThat(catalogue.user(alice.id())).isEmpty();
    assertThat(blobs.list("", Optional.empty(), 100)).isEmpty();
  }

  /** The catalogue, until it has removed so many photos. */
  private Catalogue failingAfter(int removals) {
    AtomicInteger left = new AtomicInteger(removals);
    return (Catalogue)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("remove") && left.getAndDecrement() == 0) {
                throw new IOException("the storage is gone");
              }
              try {
                return method.invoke(catalogue, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void anAccountOpenedAgainIsAsItWas() throws Exception {
    start(new FakeProviders());
    take(alice, 2);
    account().close(alice);
    User closed = catalogue.user(alice.id()).orElseThrow();
    assertThat(closed.isActive()).isFalse();
    assertThat(account().close(closed)).as("not put off").isEqualTo(closed.deletionAt().get());

    account().reopen(closed);
    clock.advance(GRACE);

    assertThat(catalogue.user(alice.id())).hasValue(alice);
    assertThat(closedAccounts(catalogue).sweep()).isZero();
    assertThat(catalogue.usage(alice.id()).photos()).isEqualTo(2);
  }

  @Test
  void whatIsBeingDeletedIsNotOpenedAgain() throws Exception {
    account().close(alice);
    User closed = catalogue.user(alice.id()).orElseThrow();
    clock.advance(GRACE);

    assertThatThrownBy(() -> account().reopen(closed))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.type()).isEqualTo(RefusalType.ACCOUNT_CLOSING));
  }

  @Test
  void theLastAdministratorStays() throws Exception {
    User admin =
        catalogue.changeUser(alice.id(), List.of(new UserChange.Rights(Role.ADMIN))).orElseThrow();
    assertThatThrownBy(() -> account().close(admin))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.type()).isEqualTo(RefusalType.LAST_ADMINISTRATOR));
    assertThat(catalogue.user(alice.id()).orElseThrow().isActive()).isTrue();

    catalogue.changeUser(bob.id(), List.of(new UserChange.Rights(Role.ADMIN)));
    assertThat(account().close(admin)).isNotNull();
  }
}
