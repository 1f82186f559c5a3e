package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.Optional;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;

/** The SQL of users. */
final class UserTable {
  private final Sql sql;

  UserTable(Sql sql) {
    this.sql = sql;
  }

  boolean add(User user) throws SQLException {
    int added =
        sql.update(
            """
            INSERT INTO users (id, username, display_name, password_hash, role, created_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING""",
            user.id().value(),
            user.username(),
            user.displayName(),
            user.passwordHash(),
            user.role().name(),
            user.createdAt().toEpochMilli());
    return added == 1;
  }

  Optional<User> byId(UserId id) throws SQLException {
    return sql.first(UserTable::map, "SELECT * FROM users WHERE id = ?", id.value());
  }

  Optional<User> byName(String username) throws SQLException {
    return sql.first(UserTable::map, "SELECT * FROM users WHERE username = ?", username);
  }

  boolean hasRole(Role role) throws SQLException {
    return sql.number("SELECT EXISTS (SELECT 1 FROM users WHERE role = ?)", role.name()) == 1;
  }

  private static User map(Row row) throws SQLException {
    return new User(
        new UserId(row.text("id")),
        row.text("username"),
        row.text("display_name"),
        row.text("password_hash"),
        row.constant("role", Role.class),
        row.time("created_at"));
  }
}
