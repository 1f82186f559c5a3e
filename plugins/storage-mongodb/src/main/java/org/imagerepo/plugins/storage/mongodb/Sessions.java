package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.UserId;

/** The documents of sessions, by their digests. */
final class Sessions {
  private final FlatDocuments documents;

  Sessions(Connection connection) {
    this.documents = new FlatDocuments(connection, "sessions");
  }

  void createIndexes() {
    documents.collection().createIndex(Indexes.ascending("expiresAt"));
    documents.collection().createIndex(Indexes.ascending("user"));
  }

  void add(Session session) {
    documents.insert(
        Map.of(
            "_id", session.digest(),
            "user", session.user().value(),
            "createdAt", Date.from(session.createdAt()),
            "expiresAt", Date.from(session.expiresAt()),
            "lastUsedAt", Date.from(session.lastUsedAt()),
            "address", session.address(),
            "userAgent", session.userAgent()));
  }

  Optional<Session> find(String digest) {
    return documents.find("_id", digest).map(Sessions::session);
  }

  List<Session> of(UserId user) {
    return documents.all("user", user.value()).stream().map(Sessions::session).toList();
  }

  private static Session session(Map<String, Object> found) {
    return new Session(
        FlatDocuments.text(found, "_id"),
        new UserId(FlatDocuments.text(found, "user")),
        FlatDocuments.time(found, "createdAt"),
        FlatDocuments.time(found, "expiresAt"),
        FlatDocuments.time(found, "lastUsedAt"),
        FlatDocuments.text(found, "address"),
        FlatDocuments.text(found, "userAgent"));
  }

  void use(String digest, Instant at) {
    documents
        .collection()
        .updateOne(Filters.eq("_id", digest), Updates.set("lastUsedAt", Date.from(at)));
  }

  void remove(String digest) {
    documents.delete("_id", digest);
  }

  void removeOf(UserId user) {
    documents.delete("user", user.value());
  }

  int removeExpiredBefore(Instant time) {
    return (int)
        documents
            .collection()
            .deleteMany(Filters.lt("expiresAt", Date.from(time)))
            .getDeletedCount();
  }
}
