package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.eclipse.jnosql.communication.semistructured.CommunicationEntity;
import org.eclipse.jnosql.communication.semistructured.DeleteQuery;
import org.eclipse.jnosql.communication.semistructured.Elements;
import org.eclipse.jnosql.communication.semistructured.SelectQuery;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentConfiguration;
import org.eclipse.jnosql.databases.mongodb.communication.MongoDBDocumentManager;

/**
 * Documents of plain values, kept through Eclipse JNoSQL. Lists don't belong here: JNoSQL writes an
 * empty one as a document, and of a list within a list of documents the last element alone. What
 * must be atomic, or be counted, is done with the driver's {@link #collection}.
 */
final class FlatDocuments {
  private final MongoDBDocumentManager manager;
  private final MongoCollection<Document> collection;
  private final String name;

  FlatDocuments(Connection connection, String name) {
    this.manager =
        new MongoDBDocumentConfiguration()
            .get(connection.client())
            .apply(connection.database().getName());
    this.collection = connection.database().getCollection(name);
    this.name = name;
  }

  MongoCollection<Document> collection() {
    return collection;
  }

  /**
   * @param values among them {@code _id}; of types that BSON has, times as {@link Date}
   */
  void insert(Map<String, Object> values) {
    manager.insert(CommunicationEntity.of(name, Elements.of(values)));
  }

  Optional<Map<String, Object>> find(String field, Object value) {
    return manager.singleResult(where(field, value)).map(CommunicationEntity::toMap);
  }

  List<Map<String, Object>> all(String field, Object value) {
    return manager.select(where(field, value)).map(CommunicationEntity::toMap).toList();
  }

  private SelectQuery where(String field, Object value) {
    return SelectQuery.select().from(name).where(field).eq(value).build();
  }

  void delete(String field, Object value) {
    manager.delete(DeleteQuery.delete().from(name).where(field).eq(value).build());
  }

  static String text(Map<String, Object> found, String field) {
    return (String) found.get(field);
  }

  static Instant time(Map<String, Object> found, String field) {
    return ((Date) found.get(field)).toInstant();
  }

  static Optional<Instant> optionalTime(Map<String, Object> found, String field) {
    return Optional.ofNullable((Date) found.get(field)).map(Date::toInstant);
  }
}
