package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of links that do something to an account, once. */
final class AccountLinkTable {
  private final Sql sql;

  AccountLinkTable(Sql sql) {
    this.sql = sql;
  }

  int add(AccountLink link) throws SQLException {
    return sql.update(
        """
        INSERT INTO account_links (digest, id, kind, user_id, note, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        link.digest(),
        link.id().value(),
        link.kind().name(),
        link.user().value(),
        link.note(),
        link.createdAt().toEpochMilli(),
        link.expiresAt().toEpochMilli());
  }

  List<AccountLink> of(AccountLink.Kind kind) throws SQLException {
    return sql.query(
        AccountLinkTable::map, "SELECT * FROM account_links WHERE kind = ?", kind.name());
  }

  Optional<AccountLink> take(AccountLink.Kind kind, String digest) throws SQLException {
    return sql.first(
        AccountLinkTable::map,
        "DELETE FROM account_links WHERE kind = ? AND digest = ? RETURNING *",
        kind.name(),
        digest);
  }

  boolean remove(AccountLink.Kind kind, AccountLinkId id) throws SQLException {
    return sql.update(
            "DELETE FROM account_links WHERE kind = ? AND id = ?", kind.name(), id.value())
        == 1;
  }

  int removeExpiredBefore(Instant time) throws SQLException {
    return sql.update("DELETE FROM account_links WHERE expires_at < ?", time.toEpochMilli());
  }

  private static AccountLink map(Row row) throws SQLException {
    return new AccountLink(
        new AccountLinkId(row.text("id")),
        row.text("digest"),
        row.constant("kind", AccountLink.Kind.class),
        new UserId(row.text("user_id")),
        row.text("note"),
        row.time("created_at"),
        row.time("expires_at"));
  }
}
