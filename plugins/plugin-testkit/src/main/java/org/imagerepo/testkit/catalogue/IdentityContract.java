package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Who users are at other sites. */
interface IdentityContract extends CatalogueFixture {
  Identity ADA = new Identity("https://id.example/", "248289761001 ü");

  @Test
  default void aUserIsFoundByWhoTheyAreElsewhere() throws IOException {
    UserId ada = newOwner("ada");
    newOwner("bob");

    assertThat(catalogue().userIdentified(ADA)).isEmpty();
    assertThat(catalogue().addIdentity(ada, ADA)).isTrue();

    assertThat(reopen().userIdentified(ADA).orElseThrow().id()).isEqualTo(ada);
    assertThat(catalogue().userIdentified(new Identity(ADA.issuer(), "248289761001"))).isEmpty();
    assertThat(catalogue().userIdentified(new Identity("https://id.example", ADA.subject())))
        .isEmpty();
  }

  @Test
  default void anIdentityIsOneUsers() throws Exception {
    UserId ada = newOwner("ada");
    UserId bob = newOwner("bob");

    List<Boolean> added =
        Race.run(6, i -> () -> catalogue().addIdentity(i % 2 == 0 ? ada : bob, ADA));

    assertThat(added).containsOnlyOnce(true);
    UserId first = added.indexOf(true) % 2 == 0 ? ada : bob;
    assertThat(catalogue().userIdentified(ADA).orElseThrow().id()).isEqualTo(first);
  }

  @Test
  default void identitiesGoWithTheirUser() throws IOException {
    UserId ada = newOwner("ada");
    catalogue().addIdentity(ada, ADA);

    catalogue().removeUser(ada);

    assertThat(catalogue().userIdentified(ADA)).isEmpty();
    assertThat(catalogue().addIdentity(newOwner("bob"), ADA)).isTrue();
  }
}
