package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of who users are at other sites. */
final class IdentityTable {
  private final Sql sql;

  IdentityTable(Sql sql) {
    this.sql = sql;
  }

  boolean add(UserId user, Identity identity) throws SQLException {
    return sql.update(
            """
            INSERT INTO identities (issuer, subject, user_id) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING""",
            identity.issuer(),
            identity.subject(),
            user.value())
        == 1;
  }

  Optional<User> user(Identity identity) throws SQLException {
    Optional<UserId> id =
        sql.first(
            row -> new UserId(row.text("user_id")),
            "SELECT user_id FROM identities WHERE issuer = ? AND subject = ?",
            identity.issuer(),
            identity.subject());
    return id.isEmpty() ? Optional.empty() : new UserTable(sql).byId(id.get());
  }
}
