package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Sessions. */
interface SessionContract extends CatalogueFixture {
  private Session addSession(String digest, UserId user, Duration life) throws IOException {
    Session session =
        new Session(
            digest, user, now(), now().plus(life), now(), "2001:db8::1", "Browser/1 (ü; \"1\")");
    catalogue().addSession(session);
    return session;
  }

  @Test
  default void aSessionIsFoundByItsDigestEvenWhenExpired() throws IOException {
    UserId user = newOwner("ada");
    Session session = addSession("d1", user, Duration.ofHours(1));
    Session expired = addSession("d2", user, Duration.ofHours(-1));

    assertThat(catalogue().session("d1")).hasValue(session);
    assertThat(catalogue().session("d2")).hasValue(expired);
    assertThat(catalogue().session("d3")).isEmpty();
  }

  @Test
  default void aRemovedSessionIsGoneAndNoOther() throws IOException {
    UserId user = newOwner("ada");
    addSession("d1", user, Duration.ofHours(1));
    Session other = addSession("d2", user, Duration.ofHours(1));

    catalogue().removeSession("d1");
    catalogue().removeSession("d1");
    catalogue().removeSession("unknown");

    assertThat(catalogue().session("d1")).isEmpty();
    assertThat(catalogue().session("d2")).hasValue(other);
  }

  @Test
  default void onlySessionsExpiredBeforeATimeAreSwept() throws IOException {
    UserId user = newOwner("ada");
    addSession("d1", user, Duration.ofMillis(-2));
    addSession("d2", user, Duration.ofMillis(-1));
    Session justNow = addSession("d3", user, Duration.ZERO);
    Session later = addSession("d4", user, Duration.ofHours(1));

    assertThat(catalogue().removeSessionsExpiredBefore(now())).isEqualTo(2);
    assertThat(catalogue().removeSessionsExpiredBefore(now())).isZero();

    assertThat(catalogue().session("d1")).isEmpty();
    assertThat(catalogue().session("d2")).isEmpty();
    assertThat(catalogue().session("d3")).hasValue(justNow);
    assertThat(catalogue().session("d4")).hasValue(later);
  }

  @Test
  default void sessionsOfAUserAreTheirsAlone() throws IOException {
    UserId user = newOwner("ada");
    Session one = addSession("d1", user, Duration.ofHours(1));
    Session expired = addSession("d2", user, Duration.ofHours(-1));
    addSession("d3", newOwner("bob"), Duration.ofHours(1));

    assertThat(catalogue().sessions(user)).containsExactlyInAnyOrder(one, expired);
    assertThat(catalogue().sessions(UserId.random())).isEmpty();
  }

  @Test
  default void theLastUseOfASessionIsNoted() throws IOException {
    UserId user = newOwner("ada");
    addSession("d1", user, Duration.ofHours(1));
    Session other = addSession("d2", user, Duration.ofHours(1));

    catalogue().useSession("d1", now().plusMillis(1));
    catalogue().useSession("unknown", now());

    assertThat(catalogue().session("d1").orElseThrow().lastUsedAt()).isEqualTo(now().plusMillis(1));
    assertThat(catalogue().session("d2")).hasValue(other);
  }
}
