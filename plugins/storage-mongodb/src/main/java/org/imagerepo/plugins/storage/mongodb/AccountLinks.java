package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.UserId;

/** The documents of links that do something to an account, once, by their digests. */
final class AccountLinks {
  private final FlatDocuments documents;

  AccountLinks(Connection connection) {
    this.documents = new FlatDocuments(connection, "accountLinks");
  }

  void createIndexes() {
    documents.collection().createIndex(Indexes.ascending("expiresAt"));
    documents.collection().createIndex(Indexes.ascending("user"));
  }

  void add(AccountLink link) {
    documents.insert(
        Map.of(
            "_id", link.digest(),
            "id", link.id().value(),
            "kind", link.kind().name(),
            "user", link.user().value(),
            "note", link.note(),
            "createdAt", Date.from(link.createdAt()),
            "expiresAt", Date.from(link.expiresAt())));
  }

  List<AccountLink> of(AccountLink.Kind kind) {
    return documents.all("kind", kind.name()).stream().map(AccountLinks::link).toList();
  }

  Optional<AccountLink> take(AccountLink.Kind kind, String digest) {
    Document taken =
        documents
            .collection()
            .findOneAndDelete(
                Filters.and(Filters.eq("_id", digest), Filters.eq("kind", kind.name())));
    return Optional.ofNullable(taken).map(AccountLinks::link);
  }

  private static AccountLink link(Map<String, Object> found) {
    return new AccountLink(
        new AccountLinkId(FlatDocuments.text(found, "id")),
        FlatDocuments.text(found, "_id"),
        AccountLink.Kind.valueOf(FlatDocuments.text(found, "kind")),
        new UserId(FlatDocuments.text(found, "user")),
        FlatDocuments.text(found, "note"),
        FlatDocuments.time(found, "createdAt"),
        FlatDocuments.time(found, "expiresAt"));
  }

  boolean remove(AccountLink.Kind kind, AccountLinkId id) {
    return documents
            .collection()
            .deleteOne(Filters.and(Filters.eq("id", id.value()), Filters.eq("kind", kind.name())))
            .getDeletedCount()
        == 1;
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
