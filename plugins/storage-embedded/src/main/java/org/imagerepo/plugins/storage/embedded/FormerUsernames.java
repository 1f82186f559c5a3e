package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of user names that were given up. */
final class FormerUsernames {
  private final Sql sql;

  FormerUsernames(Sql sql) {
    this.sql = sql;
  }

  /** Whether a name is kept for somebody else. */
  boolean isReserved(String username, UserId wantedBy, Instant now) throws SQLException {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM former_usernames
                           WHERE username = ? AND user_id <> ? AND reserved_until > ?)""",
            username,
            wantedBy.value(),
            now.toEpochMilli())
        == 1;
  }

  void add(String username, UserId user, Instant reservedUntil) throws SQLException {
    sql.update(
        "INSERT INTO former_usernames (username, user_id, reserved_until) VALUES (?, ?, ?)",
        username,
        user.value(),
        reservedUntil.toEpochMilli());
  }

  void remove(String username) throws SQLException {
    sql.update("DELETE FROM former_usernames WHERE username = ?", username);
  }
}
