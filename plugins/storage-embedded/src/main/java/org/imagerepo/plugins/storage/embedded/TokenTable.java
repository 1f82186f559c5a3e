package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of tokens. */
final class TokenTable {
  private static final String BETWEEN = " ";

  private final Sql sql;

  TokenTable(Sql sql) {
    this.sql = sql;
  }

  int add(Token token) throws SQLException {
    return sql.update(
        """
        INSERT INTO tokens (digest, id, user_id, name, scopes, created_at, expires_at, last_used_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        token.digest(),
        token.id().value(),
        token.user().value(),
        token.name(),
        token.scopes().stream().map(Scope::name).collect(Collectors.joining(BETWEEN)),
        token.createdAt().toEpochMilli(),
        Row.value(token.expiresAt()),
        Row.value(token.lastUsedAt()));
  }

  Optional<Token> byDigest(String digest) throws SQLException {
    return sql.first(TokenTable::map, "SELECT * FROM tokens WHERE digest = ?", digest);
  }

  List<Token> of(UserId user) throws SQLException {
    return sql.query(TokenTable::map, "SELECT * FROM tokens WHERE user_id = ?", user.value());
  }

  int use(String digest, Instant at) throws SQLException {
    return sql.update(
        "UPDATE tokens SET last_used_at = ? WHERE digest = ?", at.toEpochMilli(), digest);
  }

  boolean remove(UserId user, TokenId id) throws SQLException {
    return sql.update("DELETE FROM tokens WHERE user_id = ? AND id = ?", user.value(), id.value())
        == 1;
  }

  private static Token map(Row row) throws SQLException {
    return new Token(
        new TokenId(row.text("id")),
        row.text("digest"),
        new UserId(row.text("user_id")),
        row.text("name"),
        scopes(row.text("scopes")),
        row.time("created_at"),
        row.optionalTime("expires_at"),
        row.optionalTime("last_used_at"));
  }

  private static Set<Scope> scopes(String names) {
    return Arrays.stream(names.split(BETWEEN)).map(Scope::valueOf).collect(Collectors.toSet());
  }
}
