package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.UserId;

/** The documents of tokens, by their digests. */
final class Tokens {
  private static final String BETWEEN = " ";

  private final FlatDocuments documents;

  Tokens(Connection connection) {
    this.documents = new FlatDocuments(connection, "tokens");
  }

  void createIndexes() {
    documents.collection().createIndex(Indexes.ascending("user"));
  }

  void add(Token token) {
    Map<String, Object> values = new HashMap<>();
    values.put("_id", token.digest());
    values.put("id", token.id().value());
    values.put("user", token.user().value());
    values.put("name", token.name());
    values.put(
        "scopes", token.scopes().stream().map(Scope::name).collect(Collectors.joining(BETWEEN)));
    values.put("createdAt", Date.from(token.createdAt()));
    token.expiresAt().ifPresent(at -> values.put("expiresAt", Date.from(at)));
    token.lastUsedAt().ifPresent(at -> values.put("lastUsedAt", Date.from(at)));
    documents.insert(values);
  }

  Optional<Token> find(String digest) {
    return documents.find("_id", digest).map(Tokens::token);
  }

  List<Token> of(UserId user) {
    return documents.all("user", user.value()).stream().map(Tokens::token).toList();
  }

  private static Token token(Map<String, Object> found) {
    return new Token(
        new TokenId(FlatDocuments.text(found, "id")),
        FlatDocuments.text(found, "_id"),
        new UserId(FlatDocuments.text(found, "user")),
        FlatDocuments.text(found, "name"),
        scopes(FlatDocuments.text(found, "scopes")),
        FlatDocuments.time(found, "createdAt"),
        FlatDocuments.optionalTime(found, "expiresAt"),
        FlatDocuments.optionalTime(found, "lastUsedAt"));
  }

  private static Set<Scope> scopes(String names) {
    return Arrays.stream(names.split(BETWEEN)).map(Scope::valueOf).collect(Collectors.toSet());
  }

  void use(String digest, Instant at) {
    documents
        .collection()
        .updateOne(Filters.eq("_id", digest), Updates.set("lastUsedAt", Date.from(at)));
  }

  boolean remove(UserId user, TokenId id) {
    return documents
            .collection()
            .deleteOne(Filters.and(Filters.eq("user", user.value()), Filters.eq("id", id.value())))
            .getDeletedCount()
        == 1;
  }

  void removeOf(UserId user) {
    documents.delete("user", user.value());
  }
}
