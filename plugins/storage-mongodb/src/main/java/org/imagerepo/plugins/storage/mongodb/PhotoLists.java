package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.FindIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.image.ImageInfo;

/** Lists of photos, each in the order of an index. */
final class PhotoLists {
  private static final String TRASH = "TRASH";

  private final Photos photos;

  PhotoLists(Photos photos) {
    this.photos = photos;
  }

  /**
   * Where a query begins.
   *
   * @throws IllegalArgumentException if its cursor isn't one of this list
   */
  static Optional<Cursor> start(PhotoQuery query) {
    return Cursor.decode(query.cursor(), query.sort().name());
  }

  /** As {@link #start(PhotoQuery)}, of the trash. */
  static Optional<Cursor> startOfTrash(Optional<String> cursor) {
    return Cursor.decode(cursor, TRASH);
  }

  Page<Photo> page(PhotoQuery query, Optional<Cursor> start) {
    String time = time(query.sort());
    List<Document> found =
        sorted(listed(query), time, start).limit(query.limit() + 1).into(new ArrayList<>());
    return page(found, query.limit(), query.sort().name(), time);
  }

  /** The field that a list is sorted by. */
  private static String time(PhotoQuery.Sort sort) {
    return switch (sort) {
      case UPLOADED -> "uploadedAt";
      case TAKEN -> "timelineAt";
    };
  }

  private static Bson listed(PhotoQuery query) {
    return Filters.and(
        Filters.eq("owner", query.owner().value()),
        Filters.eq("trashed", false),
        Filters.in("visibility", query.visibilities().stream().map(Enum::name).toList()));
  }

  /** From a place on, last first. */
  private FindIterable<Document> sorted(Bson filter, String time, Optional<Cursor> start) {
    Bson from = start.map(cursor -> Filters.and(filter, after(cursor, time))).orElse(filter);
    return photos.collection().find(from).sort(Sorts.descending(time, "_id"));
  }

  private static Bson after(Cursor cursor, String time) {
    Date at = new Date(cursor.number());
    return Filters.and(
        Filters.lte(time, at), Filters.or(Filters.lt(time, at), Filters.lt("_id", cursor.text())));
  }

  private static Page<Photo> page(List<Document> found, int limit, String list, String time) {
    boolean isEnd = found.size() <= limit;
    List<Document> shown = isEnd ? found : found.subList(0, limit);
    List<Photo> items = shown.stream().map(one -> PhotoDocument.read(one).photo()).toList();
    return new Page<>(
        items, isEnd ? Optional.empty() : Optional.of(cursor(list, time, shown.get(limit - 1))));
  }

  private static String cursor(String list, String time, Document last) {
    return new Cursor(list, last.getDate(time).getTime(), last.getString("_id")).encode();
  }

  List<Outline> outline(PhotoQuery query, Optional<Cursor> start) {
    String time = time(query.sort());
    List<Document> entries =
        sorted(listed(query), time, start)
            .projection(
                Projections.include(time, "mediaType", "width", "height", "orientation", "frames"))
            .into(new ArrayList<>());
    List<Outline> stretches = new ArrayList<>();
    Optional<String> cursor = query.cursor();
    for (int from = 0; from < entries.size(); from += query.limit()) {
      int to = Math.min(from + query.limit(), entries.size());
      List<Document> stretch = entries.subList(from, to);
      stretches.add(new Outline(cursor, stretch.stream().map(one -> moment(one, time)).toList()));
      cursor = Optional.of(cursor(query.sort().name(), time, entries.get(to - 1)));
    }
    return stretches;
  }

  private static Outline.Moment moment(Document entry, String time) {
    ImageInfo info = PhotoDocument.info(entry);
    return new Outline.Moment(
        entry.getDate(time).toInstant(), info.uprightWidth(), info.uprightHeight());
  }

  Page<Photo> trashed(UserId owner, Optional<Cursor> start, int limit) {
    Bson inTrash = Filters.and(Filters.eq("owner", owner.value()), Filters.eq("trashed", true));
    List<Document> found =
        sorted(inTrash, "trashedAt", start).limit(limit + 1).into(new ArrayList<>());
    return page(found, limit, TRASH, "trashedAt");
  }

  List<PhotoId> trashedBefore(Instant time, int limit) {
    return ids(
        photos
            .collection()
            .find(Filters.lt("trashedAt", Date.from(time)))
            .sort(Sorts.ascending("trashedAt", "_id"))
            .limit(limit));
  }

  /** Some photos of an owner, in no order. */
  List<PhotoId> some(UserId owner, int limit) {
    return ids(photos.collection().find(Filters.eq("owner", owner.value())).limit(limit));
  }

  private static List<PhotoId> ids(FindIterable<Document> found) {
    return found
        .projection(Projections.include("_id"))
        .map(one -> new PhotoId(one.getString("_id")))
        .into(new ArrayList<>());
  }
}
