package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of sessions. */
final class SessionTable {
  private final Sql sql;

  SessionTable(Sql sql) {
    this.sql = sql;
  }

  int add(Session session) throws SQLException {
    return sql.update(
        """
        INSERT INTO sessions (digest, user_id, created_at, expires_at, last_used_at, address,
                              user_agent)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        session.digest(),
        session.user().value(),
        session.createdAt().toEpochMilli(),
        session.expiresAt().toEpochMilli(),
        session.lastUsedAt().toEpochMilli(),
        session.address(),
        session.userAgent());
  }

  Optional<Session> byDigest(String digest) throws SQLException {
    return sql.first(SessionTable::map, "SELECT * FROM sessions WHERE digest = ?", digest);
  }

  List<Session> of(UserId user) throws SQLException {
    return sql.query(SessionTable::map, "SELECT * FROM sessions WHERE user_id = ?", user.value());
  }

  int use(String digest, Instant at) throws SQLException {
    return sql.update(
        "UPDATE sessions SET last_used_at = ? WHERE digest = ?", at.toEpochMilli(), digest);
  }

  int remove(String digest) throws SQLException {
    return sql.update("DELETE FROM sessions WHERE digest = ?", digest);
  }

  int removeExpiredBefore(Instant time) throws SQLException {
    return sql.update("DELETE FROM sessions WHERE expires_at < ?", time.toEpochMilli());
  }

  private static Session map(Row row) throws SQLException {
    return new Session(
        row.text("digest"),
        new UserId(row.text("user_id")),
        row.time("created_at"),
        row.time("expires_at"),
        row.time("last_used_at"),
        row.text("address"),
        row.text("user_agent"));
  }
}
