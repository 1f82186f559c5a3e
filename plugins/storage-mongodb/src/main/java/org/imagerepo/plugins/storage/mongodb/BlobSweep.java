package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Removes files that no blob leads to: those that were replaced or deleted, once nobody reads them
 * any more, and what a put left behind that was cut off.
 *
 * <p>Ids of files grow with time, so that only those are looked at that came since the last sweep.
 */
final class BlobSweep {
  /** For readers that opened a blob before it was replaced or deleted. */
  static final Duration READERS = Duration.ofMinutes(10);

  /** A put that hasn't written a chunk for so long was cut off. */
  static final Duration CUT_OFF = Duration.ofHours(1);

  private static final int BATCH = 500;
  private static final ObjectId FIRST = new ObjectId(new Date(0));

  private final MongoCollection<Document> files;
  private final MongoCollection<Document> chunks;
  private final MongoCollection<Document> progress;
  private final BlobEntries entries;
  private final Clock clock;

  BlobSweep(MongoDatabase database, BlobEntries entries, Clock clock) {
    this.files = database.getCollection(GridFsBlobStore.BUCKET + ".files");
    this.chunks = database.getCollection(GridFsBlobStore.BUCKET + ".chunks");
    this.progress = database.getCollection(GridFsBlobStore.BUCKET + ".sweep");
    this.entries = entries;
    this.clock = clock;
  }

  /**
   * @return how many files were removed
   */
  int run() {
    return removeFormer() + removeCutOff();
  }

  private int removeFormer() {
    int removed = 0;
    Instant before = clock.instant().minus(READERS);
    List<Document> found;
    do {
      found = entries.withFormer(before);
      for (Document entry : found) {
        for (Document former : entry.getList("former", Document.class)) {
          if (former.getDate("at").toInstant().isBefore(before)) {
            remove(former.getObjectId("file"));
            entries.forget(entry.getString("_id"), former);
            removed++;
          }
        }
      }
    } while (!found.isEmpty());
    return removed;
  }

  private void remove(ObjectId file) {
    files.deleteOne(Filters.eq("_id", file));
    chunks.deleteMany(Filters.eq("files_id", file));
  }

  private int removeCutOff() {
    Instant before = clock.instant().minus(CUT_OFF);
    Document mark = progress.find(Filters.eq("_id", "cut-off")).first();
    ObjectId from = mark == null ? FIRST : mark.getObjectId("upTo");
    ObjectId limit = new ObjectId(Date.from(before));
    ObjectId done = from;
    int removed = 0;
    boolean isHeld = false;
    List<ObjectId> batch;
    while (!(batch = batch(from, limit)).isEmpty()) {
      List<ObjectId> known = entries.known(batch);
      for (ObjectId file : batch) {
        if (!known.contains(file)) {
          if (isUnderWay(file, before)) {
            isHeld = true;
          } else {
            remove(file);
            removed++;
          }
        }
        from = file;
        if (!isHeld) {
          done = file;
        }
      }
      mark(done);
    }
    return removed;
  }

  private List<ObjectId> batch(ObjectId from, ObjectId limit) {
    Set<ObjectId> ids = new TreeSet<>();
    collect(ids, files, "_id", Filters.and(Filters.gt("_id", from), Filters.lt("_id", limit)));
    collect(
        ids,
        chunks,
        "files_id",
        Filters.and(
            Filters.gt("files_id", from), Filters.lt("files_id", limit), Filters.eq("n", 0)));
    return ids.stream().limit(BATCH).toList();
  }

  private static void collect(
      Set<ObjectId> ids, MongoCollection<Document> collection, String field, Bson filter) {
    collection
        .find(filter)
        .sort(Sorts.ascending(field))
        .limit(BATCH)
        .projection(Projections.include(field))
        .forEach(found -> ids.add(found.getObjectId(field)));
  }

  private boolean isUnderWay(ObjectId file, Instant before) {
    Document last =
        chunks
            .find(Filters.eq("files_id", file))
            .sort(Sorts.descending("n"))
            .limit(1)
            .projection(Projections.include("_id"))
            .first();
    return last != null && !last.getObjectId("_id").getDate().toInstant().isBefore(before);
  }

  private void mark(ObjectId upTo) {
    progress.replaceOne(
        Filters.eq("_id", "cut-off"),
        new Document("_id", "cut-off").append("upTo", upTo),
        new ReplaceOptions().upsert(true));
  }
}
