package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Indexes;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.api.catalogue.UserId;

/** The documents of who users are at other sites; their ids keep each of them one user's. */
final class Identities {
  private final FlatDocuments documents;

  Identities(Connection connection) {
    this.documents = new FlatDocuments(connection, "identities");
  }

  void createIndexes() {
    documents.collection().createIndex(Indexes.ascending("user"));
  }

  boolean add(UserId user, Identity identity) {
    Document document = new Document("_id", id(identity)).append("user", user.value());
    return Calls.unlessDuplicate(() -> documents.collection().insertOne(document));
  }

  Optional<UserId> user(Identity identity) {
    Optional<Map<String, Object>> found = documents.find("_id", id(identity));
    return found.map(document -> new UserId(FlatDocuments.text(document, "user")));
  }

  /** The length tells where the issuer ends. */
  private static String id(Identity identity) {
    return identity.issuer().length() + " " + identity.issuer() + " " + identity.subject();
  }

  void removeOf(UserId user) {
    documents.delete("user", user.value());
  }
}
