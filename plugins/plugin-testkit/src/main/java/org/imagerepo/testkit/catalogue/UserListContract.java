package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.UserQuery;
import org.imagerepo.api.catalogue.Visibility;
import org.junit.jupiter.api.Test;

/** Lists of users. */
interface UserListContract extends CatalogueFixture {
  private List<String> names(String text, int limit) throws IOException {
    List<String> names = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      Page<User> page = catalogue().users(new UserQuery(text, cursor, limit));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(user -> names.add(user.username()));
      cursor = page.next();
    } while (cursor.isPresent());
    return names;
  }

  @Test
  default void usersAreListedByName() throws IOException {
    for (String name : List.of("carol", "ada", "bob", "dave", "a_b", "a-b")) {
      newOwner(name);
    }

    for (int limit = 1; limit <= 7; limit++) {
      assertThat(names("", limit)).containsExactly("a-b", "a_b", "ada", "bob", "carol", "dave");
    }
  }

  @Test
  default void usersAreFoundByWhatTheirNamesContain() throws IOException {
    UserId ada = newOwner("ada");
    newOwner("bob");
    newOwner("b_b");
    catalogue().changeUser(ada, List.of(new UserChange.DisplayName("Lady 100% Lovelace")));

    assertThat(names("LOVE", 10)).containsExactly("ada");
    assertThat(names("D", 10)).containsExactly("ada");
    assertThat(names("b_b", 10)).containsExactly("b_b");
    assertThat(names("0%", 10)).containsExactly("ada");
    assertThat(names(".*", 10)).isEmpty();
    assertThat(names("' OR 1=1 --", 10)).isEmpty();
  }

  @Test
  default void aCursorOfAnotherListOfUsersIsRefused() throws IOException {
    UserId ada = newOwner("ada");
    addPhoto(ada, 1);
    addPhoto(ada, 2);
    PhotoQuery photos =
        new PhotoQuery(ada, Set.of(Visibility.PRIVATE), PhotoQuery.Sort.TAKEN, Optional.empty(), 1);
    String foreign = catalogue().photos(photos).next().orElseThrow();

    for (String wrong : List.of("", "x", "%%%", foreign)) {
      assertThatThrownBy(() -> catalogue().users(new UserQuery("", Optional.of(wrong), 5)))
          .as("cursor '%s'", wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
