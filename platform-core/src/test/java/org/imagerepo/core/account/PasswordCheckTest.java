package org.imagerepo.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.upload.MovableClock;
import org.junit.jupiter.api.Test;

/** Its hash is a fast one: how often it is asked for doesn't depend on how long it takes. */
class PasswordCheckTest {
  private static final String RIGHT = "correct horse";
  private static final String HOME = "192.0.2.1";

  private final List<Session> sessions = new ArrayList<>();
  private final PasswordHash passwords = new PasswordHash(1);
  private final User alice =
      new User(UserId.random(), "alice", "Alice", passwords.hash(RIGHT), Role.USER, Instant.EPOCH);
  private final PasswordCheck check = new PasswordCheck(onlyAlice(), passwords, new MovableClock());

  private Catalogue onlyAlice() {
    return (Catalogue)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "userNamed" ->
                      Optional.of(alice).filter(user -> user.username().equals(arguments[0]));
                  case "sessions" -> sessions;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  @Test
  void whereTheUserIsLoggedInIsKnownAfterARestart() throws Exception {
    answered(200, "alice", i -> "10.1.1." + i);
    assertHeldBack("alice", RIGHT, HOME);

    sessions.add(
        new Session("d", alice.id(), Instant.EPOCH, Instant.MAX, Instant.EPOCH, HOME, "Browser"));

    assertThat(check.verify("alice", RIGHT, HOME)).hasValue(alice);
  }

  @Test
  void fiveThousandTriesFromOneAddressGetTenAnswers() throws Exception {
    assertThat(answered(5000, "alice", i -> "203.0.113.9")).isEqualTo(10);

    assertThat(check.verify("alice", RIGHT, HOME)).hasValue(alice);
  }

  @Test
  void fiveThousandTriesFromAsManyAddressesGetAHundredAnswersAndTheUserGetsInFromHome()
      throws Exception {
    check.verify("alice", RIGHT, HOME);

    assertThat(answered(5000, "alice", i -> "10.1." + i / 250 + "." + i % 250)).isEqualTo(100);

    assertThat(check.verify("alice", RIGHT, HOME)).hasValue(alice);
    assertHeldBack("alice", RIGHT, "198.51.100.7");
  }

  @Test
  void fiveThousandNamesFromOneAddressGetAHundredAnswersAndItsUsersGetIn() throws Exception {
    check.verify("alice", RIGHT, HOME);

    int answers = 0;
    for (int i = 0; i < 5000; i++) {
      answers += answered(1, "name-" + i, n -> HOME);
    }

    assertThat(answers).isEqualTo(100);
    assertThat(check.verify("alice", RIGHT, HOME)).hasValue(alice);
  }

  @Test
  void wrongTriesAreHeldBackThoughTheRightPasswordIsRemembered() throws Exception {
    check.verify("alice", RIGHT, HOME);
    answered(20, "alice", i -> HOME);

    assertHeldBack("alice", RIGHT, HOME);
  }

  @Test
  void aNameThatNobodyHasIsHeldBackLikeAnyOther() throws Exception {
    assertThat(answered(20, "nobody", i -> HOME)).isEqualTo(10);
    assertHeldBack("nobody", RIGHT, HOME);
  }

  @FunctionalInterface
  private interface Addresses {
    String of(int attempt);
  }

  /** How many of so many wrong tries got an answer at all. */
  private int answered(int times, String name, Addresses addresses)
      throws RefusedException, IOException {
    int answers = 0;
    for (int i = 0; i < times; i++) {
      try {
        assertThat(check.verify(name, "guess " + i, addresses.of(i))).isEmpty();
        answers++;
      } catch (RefusedException e) {
        assertThat(e.type()).isEqualTo(RefusalType.TOO_MANY_ATTEMPTS);
        assertThat(e.retryAfter()).isPositive();
      }
    }
    return answers;
  }

  private void assertHeldBack(String name, String password, String address) {
    assertThatThrownBy(() -> check.verify(name, password, address))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Too many wrong tries");
  }
}
