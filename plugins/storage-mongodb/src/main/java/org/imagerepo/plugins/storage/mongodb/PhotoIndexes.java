package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * The indexes of photos. Those of due tasks, one for each, are made by {@link Claims} when they are
 * first asked for. Making an index that is there already does nothing.
 */
final class PhotoIndexes {
  private PhotoIndexes() {}

  static void create(MongoCollection<Document> photos) {
    photos.createIndex(Indexes.ascending("owner", "sha256"), new IndexOptions().unique(true));
    // With the size, an owner's usage is read from the index alone.
    photos.createIndex(list("uploadedAt", "visibility", "size"));
    photos.createIndex(list("timelineAt", "visibility"));
    photos.createIndex(
        Indexes.compoundIndex(Indexes.ascending("owner"), Indexes.descending("trashedAt", "_id")));
    photos.createIndex(Indexes.ascending("trashedAt", "_id"), new IndexOptions().sparse(true));
    photos.createIndex(Indexes.ascending("owner", TermFields.WORDS));
    photos.createIndex(Indexes.ascending(TermFields.REVISION));
    photos.createIndex(Indexes.ascending("states"));
    photos.createIndex(Indexes.ascending("revisions"));
    photos.createIndex(Indexes.ascending("failed", "_id"), new IndexOptions().sparse(true));
  }

  private static Bson list(String time, String... more) {
    return Indexes.compoundIndex(
        Indexes.ascending("owner", "trashed"),
        Indexes.descending(time, "_id"),
        Indexes.ascending(more));
  }
}
