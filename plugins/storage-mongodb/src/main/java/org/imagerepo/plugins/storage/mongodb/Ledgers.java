package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.UserId;

/**
 * How much each owner keeps, and who is about to add what. What is kept is counted, never noted, so
 * that no count can go wrong. Whoever adds under a quota reserves room first, in one document of
 * the owner that changes with each reservation: so of two who count at once, one must count again.
 */
final class Ledgers {
  /** Longer than any write takes; what was reserved before a crash counts for so long. */
  private static final Duration RESERVED = Duration.ofMinutes(2);

  private final MongoCollection<Document> ledgers;
  private final MongoCollection<Document> photos;
  private final Clock clock;

  /** What became of a wish to add. */
  enum Answer {
    GRANTED,
    REFUSED,
    /** There may be room once others have ended; or somebody was quicker. */
    UNDECIDED
  }

  Ledgers(MongoDatabase database, Photos photos, Clock clock) {
    this.ledgers = database.getCollection("ledgers");
    this.photos = photos.collection();
    this.clock = clock;
  }

  Answer reserve(Photo photo, Quota quota) {
    Document ledger = ledgers.find(Filters.eq("_id", photo.owner().value())).first();
    List<Document> live = live(ledger);
    long size = photo.original().size();
    if (!quota.allows(usage(photo.owner(), live), size)) {
      return live.isEmpty() ? Answer.REFUSED : Answer.UNDECIDED;
    }
    live.add(
        new Document("photo", photo.id().value())
            .append("size", size)
            .append("until", Date.from(clock.instant().plus(RESERVED))));
    return write(photo.owner(), ledger, live) ? Answer.GRANTED : Answer.UNDECIDED;
  }

  private List<Document> live(Document ledger) {
    List<Document> live = new ArrayList<>();
    if (ledger != null) {
      Instant now = clock.instant();
      for (Document reservation : ledger.getList("reservations", Document.class)) {
        if (reservation.getDate("until").toInstant().isAfter(now)) {
          live.add(reservation);
        }
      }
    }
    return live;
  }

  private boolean write(UserId owner, Document ledger, List<Document> live) {
    if (ledger == null) {
      Document first =
          new Document("_id", owner.value()).append("v", 1L).append("reservations", live);
      return Calls.unlessDuplicate(() -> ledgers.insertOne(first));
    }
    Bson asRead =
        Filters.and(Filters.eq("_id", owner.value()), Filters.eq("v", ledger.getLong("v")));
    Bson change = Updates.combine(Updates.set("reservations", live), Updates.inc("v", 1L));
    return ledgers.updateOne(asRead, change).getMatchedCount() == 1;
  }

  /** Ends a reservation: its photo is counted from now on, or wasn't added. */
  void release(Photo photo) {
    Bson isOwners = Filters.eq("_id", photo.owner().value());
    Document ledger;
    List<Document> others;
    do {
      ledger = ledgers.find(isOwners).first();
      if (ledger == null) {
        return;
      }
      others = new ArrayList<>(ledger.getList("reservations", Document.class));
      others.removeIf(reservation -> reservation.getString("photo").equals(photo.id().value()));
    } while (!write(photo.owner(), ledger, others));
  }

  void removeOf(UserId owner) {
    ledgers.deleteOne(Filters.eq("_id", owner.value()));
  }

  Usage usage(UserId owner) {
    return usage(owner, List.of());
  }

  /** With what is reserved, whether it was added since or not. */
  private Usage usage(UserId owner, List<Document> reserved) {
    List<String> ids = reserved.stream().map(r -> r.getString("photo")).toList();
    Document present = sum(owner, false, ids);
    Document trashed = sum(owner, true, ids);
    long reservedBytes = reserved.stream().mapToLong(r -> r.getLong("size")).sum();
    return new Usage(
        number(present, "photos") + reserved.size(),
        number(present, "bytes") + reservedBytes,
        number(trashed, "photos"),
        number(trashed, "bytes"));
  }

  private Document sum(UserId owner, boolean isTrashed, List<String> without) {
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.eq("owner", owner.value()));
    filters.add(Filters.eq("trashed", isTrashed));
    if (!without.isEmpty()) {
      filters.add(Filters.nin("_id", without));
    }
    Document sums =
        photos
            .aggregate(
                List.of(
                    Aggregates.match(Filters.and(filters)),
                    Aggregates.group(
                        null, Accumulators.sum("photos", 1), Accumulators.sum("bytes", "$size"))))
            .first();
    return sums == null ? new Document("photos", 0).append("bytes", 0) : sums;
  }

  private static long number(Document sums, String field) {
    return sums.get(field, Number.class).longValue();
  }
}
