package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;

/**
 * Which file holds a blob. A file that was replaced or deleted is named in the same write as one to
 * be removed, so that none is forgotten; an entry without a file of its own waits for that alone.
 */
final class BlobEntries {
  static final String COLLECTION = "blobs";

  /** Greater than all characters of keys. */
  private static final String LAST = "~";

  private final MongoCollection<Document> entries;

  /** An entry that leads to a file. */
  record Entry(BlobStat stat, ObjectId file, int chunkBytes) {}

  BlobEntries(MongoDatabase database) {
    this.entries = database.getCollection(COLLECTION);
  }

  void createIndexes() {
    entries.createIndex(Indexes.ascending("file"));
    entries.createIndex(Indexes.ascending("former.at"), new IndexOptions().sparse(true));
    entries.createIndex(Indexes.ascending("former.file"), new IndexOptions().sparse(true));
  }

  Optional<Entry> find(BlobKey key) {
    return Optional.ofNullable(entries.find(Filters.eq("_id", key.value())).first())
        .filter(found -> found.getObjectId("file") != null)
        .map(BlobEntries::entry);
  }

  /** Leads a key to a file, which replaces the former one. */
  void set(BlobStat stat, ObjectId file, int chunkBytes) {
    String key = stat.key().value();
    Document values =
        new Document("file", file)
            .append("size", stat.size())
            .append("chunkBytes", chunkBytes)
            .append("storedAt", Date.from(stat.storedAt()));
    boolean isSet;
    do {
      Document present = entries.find(Filters.eq("_id", key)).first();
      if (present == null) {
        Document whole = new Document("_id", key).append("former", List.of());
        whole.putAll(values);
        isSet = Calls.unlessDuplicate(() -> entries.insertOne(whole));
      } else {
        isSet = replace(present, new Document("$set", values), stat.storedAt());
      }
    } while (!isSet);
  }

  void remove(BlobKey key, Instant now) {
    boolean isGone;
    do {
      Document present = entries.find(Filters.eq("_id", key.value())).first();
      isGone =
          present == null
              || present.getObjectId("file") == null
              || replace(present, Updates.set("file", null), now);
    } while (!isGone);
  }

  /**
   * @return false if somebody else was quicker
   */
  private boolean replace(Document present, Bson change, Instant now) {
    ObjectId former = present.getObjectId("file");
    List<Bson> changes = new ArrayList<>(List.of(change));
    if (former != null) {
      changes.add(
          Updates.push("former", new Document("file", former).append("at", Date.from(now))));
    }
    Bson asRead =
        Filters.and(Filters.eq("_id", present.getString("_id")), Filters.eq("file", former));
    return entries.updateOne(asRead, Updates.combine(changes)).getMatchedCount() == 1;
  }

  List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) {
    List<Bson> filters = new ArrayList<>(List.of(Filters.ne("file", null)));
    if (!prefix.isEmpty()) {
      filters.add(Filters.gte("_id", prefix));
      filters.add(Filters.lt("_id", prefix + LAST));
    }
    after.ifPresent(key -> filters.add(Filters.gt("_id", key.value())));
    return entries
        .find(Filters.and(filters))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(found -> entry(found).stat())
        .into(new ArrayList<>());
  }

  private static Entry entry(Document found) {
    BlobStat stat =
        new BlobStat(
            new BlobKey(found.getString("_id")),
            found.getLong("size"),
            found.getDate("storedAt").toInstant());
    return new Entry(stat, found.getObjectId("file"), found.getInteger("chunkBytes"));
  }

  /** Keys of entries that name files which were replaced or deleted before a time, at most 100. */
  List<Document> withFormer(Instant before) {
    return entries
        .find(Filters.lt("former.at", Date.from(before)))
        .limit(100)
        .into(new ArrayList<>());
  }

  /** Says that a former file is gone. An entry that waited for that alone goes too. */
  void forget(String key, Document former) {
    entries.updateOne(Filters.eq("_id", key), Updates.pull("former", former));
    entries.deleteOne(
        Filters.and(Filters.eq("_id", key), Filters.eq("file", null), Filters.size("former", 0)));
  }

  /** Which of these files an entry names, as its present or a former one. */
  List<ObjectId> known(List<ObjectId> files) {
    List<ObjectId> known = new ArrayList<>();
    Bson any = Filters.or(Filters.in("file", files), Filters.in("former.file", files));
    for (Document entry : entries.find(any)) {
      known.add(entry.getObjectId("file"));
      entry.getList("former", Document.class).forEach(f -> known.add(f.getObjectId("file")));
    }
    return known;
  }
}
