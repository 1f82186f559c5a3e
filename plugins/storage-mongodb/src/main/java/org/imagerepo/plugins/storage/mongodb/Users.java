package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.UserQuery;

/** The documents of users. */
final class Users {
  private static final String LIST = "users";

  private final MongoCollection<Document> users;

  Users(MongoDatabase database) {
    this.users = database.getCollection("users");
  }

  void createIndexes() {
    users.createIndex(Indexes.ascending("names"), new IndexOptions().unique(true));
    users.createIndex(Indexes.ascending("username"), new IndexOptions().unique(true));
    users.createIndex(Indexes.ascending("deletionAt"), new IndexOptions().sparse(true));
    users.createIndex(Indexes.ascending("role"));
  }

  boolean add(User user) {
    free(user.username(), user.id(), user.createdAt());
    if (isKeptByAnother(user.username(), user.id())) {
      return false;
    }
    return Calls.unlessDuplicate(() -> users.insertOne(UserDocument.of(user)));
  }

  /** The index on names alone would do, where servers keep to it. */
  private boolean isKeptByAnother(String username, UserId id) {
    return users
            .find(Filters.and(Filters.eq("names", username), Filters.ne("_id", id.value())))
            .first()
        != null;
  }

  /** Takes a name that is reserved no longer away from whoever had it. */
  private void free(String username, UserId wantedBy, Instant now) {
    Bson isAnothers =
        Filters.and(Filters.eq("names", username), Filters.ne("_id", wantedBy.value()));
    for (Document holder : users.find(isAnothers)) {
      List<Document> former = holder.getList("former", Document.class);
      for (Document name : former) {
        if (name.getString("name").equals(username)
            && !name.getDate("reservedUntil").toInstant().isAfter(now)) {
          users.updateOne(
              Filters.and(Filters.eq("_id", holder.getString("_id")), Filters.eq("former", former)),
              Updates.combine(Updates.pull("former", name), Updates.pull("names", username)));
        }
      }
    }
  }

  Optional<User> byId(UserId id) {
    return first(Filters.eq("_id", id.value()));
  }

  Optional<User> byName(String username) {
    return first(Filters.eq("username", username));
  }

  Optional<User> byFormerName(String username) {
    return first(Filters.eq("former.name", username));
  }

  private Optional<User> first(Bson filter) {
    return Optional.ofNullable(users.find(filter).first()).map(UserDocument::read);
  }

  /**
   * @throws IllegalArgumentException if the cursor isn't one of this list
   */
  static Optional<Cursor> start(UserQuery query) {
    return Cursor.decode(query.cursor(), LIST);
  }

  Page<User> page(UserQuery query, Optional<Cursor> start) {
    Pattern text = containing(query.text());
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.or(Filters.regex("username", text), Filters.regex("displayName", text)));
    start.ifPresent(cursor -> filters.add(Filters.gt("username", cursor.text())));
    List<User> found =
        users
            .find(Filters.and(filters))
            .sort(Sorts.ascending("username"))
            .limit(query.limit() + 1)
            .map(UserDocument::read)
            .into(new ArrayList<>());
    if (found.size() <= query.limit()) {
      return new Page<>(found, Optional.empty());
    }
    List<User> shown = found.subList(0, query.limit());
    String last = shown.get(shown.size() - 1).username();
    return new Page<>(shown, Optional.of(new Cursor(LIST, 0, last).encode()));
  }

  /** Whatever the case of the letters a to z, and of no others. */
  private static Pattern containing(String text) {
    StringBuilder regex = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        regex.append('[').append(Character.toLowerCase(c)).append(Character.toUpperCase(c));
        regex.append(']');
      } else if (c > ' ' && c < 127 && !Character.isDigit(c)) {
        regex.append('\\').append(c);
      } else {
        regex.append(c);
      }
    }
    return Pattern.compile(regex.toString());
  }

  Optional<User> change(UserId id, List<UserChange> changes) {
    if (changes.isEmpty()) {
      return byId(id);
    }
    return Optional.ofNullable(
            users.findOneAndUpdate(
                Filters.eq("_id", id.value()),
                Updates.combine(changes.stream().map(UserDocument::change).toList()),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(UserDocument::read);
  }

  boolean rename(UserId id, String username, Instant now, Instant reservedUntil) {
    free(username, id, now);
    while (true) {
      Document present = users.find(Filters.eq("_id", id.value())).first();
      if (present == null
          || present.getString("username").equals(username)
          || isKeptByAnother(username, id)) {
        return false;
      }
      Bson asRead =
          Filters.and(
              Filters.eq("_id", id.value()),
              Filters.eq("username", present.getString("username")),
              Filters.eq("names", present.getList("names", String.class)));
      Bson change = renaming(present, username, reservedUntil);
      boolean[] isDone = new boolean[1];
      boolean isFree =
          Calls.unlessDuplicate(
              () -> isDone[0] = users.updateOne(asRead, change).getMatchedCount() == 1);
      if (!isFree || isDone[0]) {
        return isFree;
      }
    }
  }

  private static Bson renaming(Document present, String username, Instant reservedUntil) {
    List<Document> former = new ArrayList<>(present.getList("former", Document.class));
    former.removeIf(name -> name.getString("name").equals(username));
    former.add(
        new Document("name", present.getString("username"))
            .append("reservedUntil", Date.from(reservedUntil)));
    List<String> names = new ArrayList<>(List.of(username));
    former.forEach(name -> names.add(name.getString("name")));
    return Updates.combine(
        Updates.set("username", username),
        Updates.set("former", former),
        Updates.set("names", names));
  }

  List<User> toDelete(Instant now, int limit) {
    return users
        .find(Filters.lte("deletionAt", Date.from(now)))
        .sort(Sorts.ascending("deletionAt"))
        .limit(limit)
        .map(UserDocument::read)
        .into(new ArrayList<>());
  }

  boolean remove(UserId id) {
    return users.deleteOne(Filters.eq("_id", id.value())).getDeletedCount() == 1;
  }

  boolean hasRole(Role role) {
    return users.find(Filters.eq("role", role.name())).first() != null;
  }
}
