package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.search.PhotoTerms;

/** The documents of photos: reading them, and replacing them unless somebody else did. */
final class Photos {
  private static final int MOST_PAUSE_MILLIS = 5;

  private final MongoCollection<Document> photos;
  private volatile Optional<PhotoTerms> terms = Optional.empty();

  Photos(MongoDatabase database) {
    this.photos = database.getCollection("photos");
  }

  MongoCollection<Document> collection() {
    return photos;
  }

  void keep(PhotoTerms kept) {
    terms = Optional.of(kept);
  }

  Optional<PhotoTerms> terms() {
    return terms;
  }

  Optional<StoredPhoto> find(PhotoId id) {
    return first(Filters.eq("_id", id.value()));
  }

  Optional<StoredPhoto> find(UserId owner, String sha256) {
    return first(Filters.and(Filters.eq("owner", owner.value()), Filters.eq("sha256", sha256)));
  }

  private Optional<StoredPhoto> first(Bson filter) {
    return Optional.ofNullable(photos.find(filter).first()).map(PhotoDocument::read);
  }

  /** Those of these photos that there still are, in the same order. */
  List<Photo> inOrder(List<PhotoId> ids) {
    Map<PhotoId, Photo> found = new HashMap<>();
    for (Document document : photos.find(Filters.in("_id", values(ids)))) {
      Photo photo = PhotoDocument.read(document).photo();
      found.put(photo.id(), photo);
    }
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  Set<PhotoId> existing(Set<PhotoId> ids) {
    return photos
        .find(Filters.in("_id", values(ids)))
        .projection(Projections.include("_id"))
        .map(found -> new PhotoId(found.getString("_id")))
        .into(new HashSet<>());
  }

  private static List<String> values(Iterable<PhotoId> ids) {
    List<String> values = new ArrayList<>();
    ids.forEach(id -> values.add(id.value()));
    return values;
  }

  /**
   * @return false if its owner has a photo of the same bytes
   */
  boolean insert(StoredPhoto photo) {
    return Calls.unlessDuplicate(() -> photos.insertOne(PhotoDocument.of(photo, terms)));
  }

  /**
   * @return false if the photo isn't as it was read any more
   */
  boolean replace(StoredPhoto read, StoredPhoto changed) {
    return photos.replaceOne(asRead(read), PhotoDocument.of(changed, terms)).getMatchedCount() == 1;
  }

  /** Returns as {@link #replace}. */
  boolean remove(StoredPhoto read) {
    return photos.deleteOne(asRead(read)).getDeletedCount() == 1;
  }

  /** Names what a sharded cluster finds the photo by, too. */
  private static Bson asRead(StoredPhoto read) {
    Photo photo = read.photo();
    return Filters.and(
        Filters.eq("_id", photo.id().value()),
        Filters.eq("owner", photo.owner().value()),
        Filters.eq("sha256", photo.original().sha256()),
        Filters.eq("v", read.version()));
  }

  /**
   * Changes a photo, again and again until nobody comes in between.
   *
   * @param step makes the changed photo; empty leaves it as it is
   * @return as it is now; empty if there is none
   */
  Optional<StoredPhoto> change(PhotoId id, Function<StoredPhoto, Optional<StoredPhoto>> step) {
    for (int attempt = 0; ; attempt++) {
      Optional<StoredPhoto> read = find(id);
      if (read.isEmpty()) {
        return read;
      }
      Optional<StoredPhoto> changed = step.apply(read.get());
      if (changed.isEmpty()) {
        return read;
      }
      if (replace(read.get(), changed.get())) {
        return changed;
      }
      pause(attempt);
    }
  }

  /** Lets others go on: what somebody has written shows only once most servers have it. */
  static void pause(int attempt) {
    if (attempt > 0) {
      int millis = ThreadLocalRandom.current().nextInt(MOST_PAUSE_MILLIS) + 1;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
  }

  /**
   * Changes many photos, each in a write of its own.
   *
   * @param step makes the changed photo; empty leaves it as it is
   * @return how many were changed
   */
  int changeAll(List<StoredPhoto> read, Function<StoredPhoto, Optional<StoredPhoto>> step) {
    List<ReplaceOneModel<Document>> writes = new ArrayList<>();
    for (StoredPhoto photo : read) {
      step.apply(photo)
          .ifPresent(
              changed ->
                  writes.add(
                      new ReplaceOneModel<>(asRead(photo), PhotoDocument.of(changed, terms))));
    }
    if (writes.isEmpty()) {
      return 0;
    }
    BulkWriteResult result = photos.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    return result.getMatchedCount() == writes.size()
        ? writes.size()
        : result.getMatchedCount() + changeEach(read, step);
  }

  private int changeEach(
      List<StoredPhoto> read, Function<StoredPhoto, Optional<StoredPhoto>> step) {
    int changed = 0;
    for (StoredPhoto photo : read) {
      boolean[] isChanged = new boolean[1];
      change(
          photo.photo().id(),
          present -> {
            Optional<StoredPhoto> made = step.apply(present);
            isChanged[0] = made.isPresent();
            return made;
          });
      changed += isChanged[0] ? 1 : 0;
    }
    return changed;
  }
}
