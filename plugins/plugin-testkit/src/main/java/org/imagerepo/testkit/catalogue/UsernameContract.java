package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Names that are given up and taken. */
interface UsernameContract extends CatalogueFixture {
  Duration RESERVED = Duration.ofDays(1);

  private boolean rename(UserId user, String username) throws IOException {
    return catalogue().rename(user, username, now(), now().plus(RESERVED));
  }

  /** A user who registers now. */
  private boolean register(String username) throws IOException {
    User user = TestPhotos.user(username);
    return catalogue()
        .addUser(
            new User(
                user.id(), username, user.displayName(), user.passwordHash(), user.role(), now()));
  }

  @Test
  default void aRenamedUserIsFoundByTheNewNameAndLedToByTheOld() throws IOException {
    UserId ada = newOwner("ada");

    assertThat(rename(ada, "lovelace")).isTrue();

    assertThat(catalogue().userNamed("lovelace").orElseThrow().id()).isEqualTo(ada);
    assertThat(catalogue().userNamed("ada")).isEmpty();
    assertThat(catalogue().userFormerlyNamed("ada").orElseThrow().username()).isEqualTo("lovelace");
    assertThat(catalogue().userFormerlyNamed("lovelace")).isEmpty();
  }

  @Test
  default void everyFormerNameLeadsToTheUserAsTheyAreNow() throws IOException {
    UserId ada = newOwner("ada");
    rename(ada, "second");
    rename(ada, "third");

    for (String former : List.of("ada", "second")) {
      assertThat(catalogue().userFormerlyNamed(former).orElseThrow().username()).isEqualTo("third");
    }
  }

  @Test
  default void aFormerNameIsReservedForAWhile() throws IOException {
    UserId ada = newOwner("ada");
    UserId bob = newOwner("bob");
    rename(ada, "lovelace");
    clock().advance(RESERVED.minusMillis(1));

    assertThat(rename(bob, "ada")).isFalse();
    assertThat(register("ada")).isFalse();
    clock().advance(Duration.ofMillis(1));
    assertThat(rename(bob, "ada")).isTrue();

    assertThat(catalogue().userNamed("ada").orElseThrow().id()).isEqualTo(bob);
    assertThat(catalogue().userFormerlyNamed("ada")).isEmpty();
    assertThat(catalogue().userFormerlyNamed("bob").orElseThrow().id()).isEqualTo(bob);
  }

  @Test
  default void whoRegistersAFreedNameTakesItForGood() throws IOException {
    UserId ada = newOwner("ada");
    rename(ada, "lovelace");
    clock().advance(RESERVED);

    assertThat(register("ada")).isTrue();

    assertThat(catalogue().userFormerlyNamed("ada")).isEmpty();
    assertThat(rename(ada, "ada")).isFalse();
  }

  @Test
  default void aFormerNameCanBeTakenBack() throws IOException {
    UserId ada = newOwner("ada");
    rename(ada, "lovelace");

    assertThat(rename(ada, "ada")).isTrue();

    assertThat(catalogue().userNamed("ada").orElseThrow().id()).isEqualTo(ada);
    assertThat(catalogue().userFormerlyNamed("ada")).isEmpty();
    assertThat(catalogue().userFormerlyNamed("lovelace").orElseThrow().id()).isEqualTo(ada);
  }

  @Test
  default void aTakenNameIsNotGivenToAnother() throws IOException {
    UserId ada = newOwner("ada");
    newOwner("bob");

    assertThat(rename(ada, "bob")).isFalse();
    assertThat(rename(ada, "ada")).isFalse();
    assertThat(rename(UserId.random(), "carol")).isFalse();

    assertThat(catalogue().userNamed("ada").orElseThrow().id()).isEqualTo(ada);
    assertThat(catalogue().userFormerlyNamed("ada")).isEmpty();
    assertThat(catalogue().userNamed("carol")).isEmpty();
  }

  @Test
  default void ofManyWhoWantOneNameOneIsGivenIt() throws Exception {
    List<UserId> users =
        List.of(newOwner("u0"), newOwner("u1"), newOwner("u2"), newOwner("u3"), newOwner("u4"));

    List<Boolean> renamed = Race.run(5, i -> () -> rename(users.get(i), "ada"));

    assertThat(renamed).containsOnlyOnce(true);
    assertThat(catalogue().userNamed("ada").orElseThrow().id())
        .isEqualTo(users.get(renamed.indexOf(true)));
  }
}
