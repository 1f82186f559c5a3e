package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
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
        "INSERT INTO sessions (digest, user_id, created_at, expires_at) VALUES (?, ?, ?, ?)",
        session.digest(),
        session.user().value(),
        session.createdAt().toEpochMilli(),
        session.expiresAt().toEpochMilli());
  }

  Optional<Session> byDigest(String digest) throws SQLException {
    return sql.first(SessionTable::map, "SELECT * FROM sessions WHERE digest = ?", digest);
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
        row.time("expires_at"));
  }
}
