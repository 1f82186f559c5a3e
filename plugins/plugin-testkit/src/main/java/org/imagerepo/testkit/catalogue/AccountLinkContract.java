package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLink.Kind;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Links that do something to an account, once. */
interface AccountLinkContract extends CatalogueFixture {
  private AccountLink addLink(String digest, Kind kind, UserId user, Duration life)
      throws IOException {
    AccountLink link =
        new AccountLink(
            AccountLinkId.random(), digest, kind, user, "for Bob ü", now(), now().plus(life));
    catalogue().addLink(link);
    return link;
  }

  @Test
  default void linksAreListedByKindExpiredOrNot() throws IOException {
    UserId ada = newOwner("ada");
    AccountLink one = addLink("d1", Kind.INVITATION, ada, Duration.ofHours(1));
    AccountLink expired = addLink("d2", Kind.INVITATION, ada, Duration.ofHours(-1));
    AccountLink other = addLink("d3", Kind.PASSWORD, ada, Duration.ofHours(1));

    assertThat(catalogue().links(Kind.INVITATION)).containsExactlyInAnyOrder(one, expired);
    assertThat(catalogue().links(Kind.PASSWORD)).containsExactly(other);
    assertThat(reopen()).isNotNull();
    assertThat(catalogue().links(Kind.PASSWORD)).containsExactly(other);
  }

  @Test
  default void aLinkIsTakenOnceAndForItsKindOnly() throws IOException {
    UserId ada = newOwner("ada");
    AccountLink link = addLink("d1", Kind.INVITATION, ada, Duration.ofHours(1));
    AccountLink other = addLink("d2", Kind.INVITATION, ada, Duration.ofHours(1));

    assertThat(catalogue().takeLink(Kind.PASSWORD, "d1")).isEmpty();
    assertThat(catalogue().takeLink(Kind.INVITATION, "d1")).hasValue(link);
    assertThat(catalogue().takeLink(Kind.INVITATION, "d1")).isEmpty();
    assertThat(catalogue().links(Kind.INVITATION)).containsExactly(other);
  }

  @Test
  default void ofThoseWhoTakeALinkAtOnceOneSucceeds() throws Exception {
    addLink("d1", Kind.INVITATION, newOwner("ada"), Duration.ofHours(1));

    var taken = Race.run(8, i -> () -> catalogue().takeLink(Kind.INVITATION, "d1"));

    assertThat(taken.stream().filter(Optional::isPresent)).hasSize(1);
  }

  @Test
  default void aRevokedLinkIsGone() throws IOException {
    UserId ada = newOwner("ada");
    AccountLink link = addLink("d1", Kind.INVITATION, ada, Duration.ofHours(1));

    assertThat(catalogue().removeLink(Kind.PASSWORD, link.id())).isFalse();
    assertThat(catalogue().removeLink(Kind.INVITATION, link.id())).isTrue();
    assertThat(catalogue().removeLink(Kind.INVITATION, link.id())).isFalse();
    assertThat(catalogue().takeLink(Kind.INVITATION, "d1")).isEmpty();
  }

  @Test
  default void expiredLinksAreSweptAndLinksGoWithTheirUser() throws IOException {
    UserId ada = newOwner("ada");
    addLink("d1", Kind.INVITATION, ada, Duration.ofMillis(-1));
    AccountLink justNow = addLink("d2", Kind.INVITATION, ada, Duration.ZERO);
    UserId bob = newOwner("bob");
    addLink("d3", Kind.PASSWORD, bob, Duration.ofHours(1));

    assertThat(catalogue().removeLinksExpiredBefore(now())).isEqualTo(1);
    catalogue().removeUser(bob);

    assertThat(catalogue().links(Kind.INVITATION)).containsExactly(justNow);
    assertThat(catalogue().links(Kind.PASSWORD)).isEmpty();
  }
}
