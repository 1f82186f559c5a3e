package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.UserQuery;

/** The SQL of users. */
final class UserTable {
  private static final Cursor FIRST = new Cursor("users", 0, "");

  private final Sql sql;

  UserTable(Sql sql) {
    this.sql = sql;
  }

  boolean add(User user) throws SQLException {
    FormerUsernames former = new FormerUsernames(sql);
    if (former.isReserved(user.username(), user.id(), user.createdAt())) {
      return false;
    }
    int added =
        sql.update(
            """
            INSERT INTO users (id, username, display_name, password_hash, role, created_at,
                               max_bytes, max_photos, locked, deletion_at, location_public, avatar)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING""",
            user.id().value(),
            user.username(),
            user.displayName(),
            user.passwordHash(),
            user.role().name(),
            user.createdAt().toEpochMilli(),
            Row.value(user.quota().maxBytes()),
            Row.value(user.quota().maxPhotos()),
            user.isLocked(),
            Row.value(user.deletionAt()),
            user.isLocationPublic(),
            user.avatar().map(PhotoId::value).orElse(null));
    if (added == 1) {
      former.remove(user.username());
    }
    return added == 1;
  }

  Optional<User> byId(UserId id) throws SQLException {
    return sql.first(UserTable::map, "SELECT * FROM users WHERE id = ?", id.value());
  }

  Optional<User> byName(String username) throws SQLException {
    return sql.first(UserTable::map, "SELECT * FROM users WHERE username = ?", username);
  }

  Optional<User> byFormerName(String username) throws SQLException {
    return sql.first(
        UserTable::map,
        """
        SELECT users.* FROM former_usernames JOIN users ON users.id = former_usernames.user_id
        WHERE former_usernames.username = ?""",
        username);
  }

  /**
   * Where a query begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of this list
   */
  static Cursor start(UserQuery query) {
    return Cursor.decode(query.cursor(), FIRST);
  }

  Page<User> page(UserQuery query, Cursor start) throws SQLException {
    List<User> found =
        sql.query(
            UserTable::map,
            """
            SELECT * FROM users WHERE username > ?
            AND (instr(lower(username), lower(?)) OR instr(lower(display_name), lower(?)))
            ORDER BY username LIMIT ?""",
            start.text(),
            query.text(),
            query.text(),
            query.limit() + 1);
    if (found.size() <= query.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<User> shown = found.subList(0, query.limit());
    String last = shown.get(shown.size() - 1).username();
    return new Page<>(shown, Optional.of(new Cursor(FIRST.list(), 0, last).encode()));
  }

  Optional<User> change(UserId id, List<UserChange> changes) throws SQLException {
    for (UserChange change : changes) {
      change(id, change);
    }
    return byId(id);
  }

  private void change(UserId id, UserChange change) throws SQLException {
    if (change instanceof UserChange.DisplayName to) {
      set("display_name", to.name(), id);
    } else if (change instanceof UserChange.Password to) {
      set("password_hash", to.hash(), id);
    } else if (change instanceof UserChange.Rights to) {
      set("role", to.role().name(), id);
    } else if (change instanceof UserChange.Lock to) {
      set("locked", to.isLocked(), id);
    } else if (change instanceof UserChange.Allowance to) {
      set("max_bytes", Row.value(to.quota().maxBytes()), id);
      set("max_photos", Row.value(to.quota().maxPhotos()), id);
    } else if (change instanceof UserChange.Deletion to) {
      set("deletion_at", Row.value(to.at()), id);
    } else if (change instanceof UserChange.Location to) {
      set("location_public", to.isPublic(), id);
    } else if (change instanceof UserChange.Avatar to) {
      set("avatar", to.photo().map(PhotoId::value).orElse(null), id);
    }
  }

  /**
   * @param column one of the constants above
   */
  private void set(String column, Object value, UserId id) throws SQLException {
    sql.update("UPDATE users SET " + column + " = ? WHERE id = ?", value, id.value());
  }

  boolean rename(UserId id, String username, Instant now, Instant reservedUntil)
      throws SQLException {
    Optional<User> user = byId(id);
    FormerUsernames former = new FormerUsernames(sql);
    if (user.isEmpty() || byName(username).isPresent() || former.isReserved(username, id, now)) {
      return false;
    }
    former.remove(username);
    former.add(user.get().username(), id, reservedUntil);
    set("username", username, id);
    return true;
  }

  List<User> toDelete(Instant now, int limit) throws SQLException {
    return sql.query(
        UserTable::map,
        "SELECT * FROM users WHERE deletion_at <= ? ORDER BY deletion_at LIMIT ?",
        now.toEpochMilli(),
        limit);
  }

  boolean remove(UserId id) throws SQLException {
    if (!new PhotoTable(sql).some(id, 1).isEmpty()) {
      return false;
    }
    sql.update("DELETE FROM sessions WHERE user_id = ?", id.value());
    return sql.update("DELETE FROM users WHERE id = ?", id.value()) == 1;
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
        row.time("created_at"),
        new Quota(row.optionalNumber("max_bytes"), row.optionalNumber("max_photos")),
        row.number("locked") == 1,
        row.optionalTime("deletion_at"),
        row.number("location_public") == 1,
        row.optionalText("avatar").map(PhotoId::new));
  }
}
