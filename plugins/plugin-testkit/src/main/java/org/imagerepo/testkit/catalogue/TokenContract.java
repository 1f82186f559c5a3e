package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.Test;

/** Tokens of scripts. */
interface TokenContract extends CatalogueFixture {
  private Token addToken(String digest, UserId user, Set<Scope> scopes, Optional<Instant> end)
      throws IOException {
    Token token =
        new Token(TokenId.random(), digest, user, "my 🦉", scopes, now(), end, Optional.empty());
    catalogue().addToken(token);
    return token;
  }

  private Token addToken(String digest, UserId user) throws IOException {
    return addToken(digest, user, EnumSet.of(Scope.READ), Optional.empty());
  }

  @Test
  default void aTokenIsFoundByItsDigestWithAllItHas() throws IOException {
    UserId user = newOwner("ada");
    Token all = addToken("d1", user, EnumSet.allOf(Scope.class), Optional.empty());
    Token expired = addToken("d2", user, EnumSet.of(Scope.UPLOAD), Optional.of(now()));

    assertThat(catalogue().token("d1")).hasValue(all);
    assertThat(catalogue().token("d2")).hasValue(expired);
    assertThat(catalogue().token("d3")).isEmpty();
  }

  @Test
  default void tokensOfAUserAreTheirsAlone() throws IOException {
    UserId ada = newOwner("ada");
    Token one = addToken("d1", ada);
    Token two = addToken("d2", ada);
    addToken("d3", newOwner("bob"));

    assertThat(catalogue().tokens(ada)).containsExactlyInAnyOrder(one, two);
    assertThat(catalogue().tokens(UserId.random())).isEmpty();
  }

  @Test
  default void theLastUseOfATokenIsNoted() throws IOException {
    UserId user = newOwner("ada");
    addToken("d1", user);
    Token other = addToken("d2", user);

    catalogue().useToken("d1", now().plusMillis(1));
    catalogue().useToken("unknown", now());

    assertThat(catalogue().token("d1").orElseThrow().lastUsedAt()).hasValue(now().plusMillis(1));
    assertThat(catalogue().token("d2")).hasValue(other);
  }

  @Test
  default void aUserRevokesTheirOwnTokensOnly() throws IOException {
    UserId ada = newOwner("ada");
    Token one = addToken("d1", ada);
    Token two = addToken("d2", ada);

    assertThat(catalogue().removeToken(newOwner("bob"), one.id())).isFalse();
    assertThat(catalogue().removeToken(ada, one.id())).isTrue();
    assertThat(catalogue().removeToken(ada, one.id())).isFalse();

    assertThat(catalogue().token("d1")).isEmpty();
    assertThat(catalogue().token("d2")).hasValue(two);
  }

  @Test
  default void tokensGoWithTheirUser() throws IOException {
    UserId ada = newOwner("ada");
    addToken("d1", ada);
    Token other = addToken("d2", newOwner("bob"));

    catalogue().removeUser(ada);

    assertThat(catalogue().token("d1")).isEmpty();
    assertThat(catalogue().token("d2")).hasValue(other);
    assertThat(reopen()).isNotNull();
    assertThat(catalogue().token("d2")).hasValue(other);
  }
}
