package org.imagerepo.plugins.storage.mongodb;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.search.PhotoTerms;

/** A photo as a document: first what is kept, then what is derived from it to be found by. */
final class PhotoDocument {
  private PhotoDocument() {}

  static Document of(StoredPhoto stored, Optional<PhotoTerms> terms) {
    Photo photo = stored.photo();
    Document document = new Document("_id", photo.id().value()).append("v", stored.version());
    document.append("owner", photo.owner().value());
    addOriginal(document, photo.original());
    document
        .append("visibility", photo.visibility().name())
        .append("ownTags", photo.ownTags())
        .append("publicLocation", photo.publicLocation().name());
    photo.caption().ifPresent(caption -> document.append("caption", caption));
    photo.takenAt().ifPresent(at -> document.append("takenAt", Date.from(at)));
    photo.placeholder().ifPresent(hash -> document.append("placeholder", hash));
    photo.trashedAt().ifPresent(at -> document.append("trashedAt", Date.from(at)));
    document
        .append("renditions", photo.renditions().stream().map(RenditionDocument::of).toList())
        .append("examinations", photo.examinations().stream().map(ExaminationDocument::of).toList())
        .append(
            "work",
            photo.work().stream()
                .map(work -> WorkDocument.of(work, stored.tokens().get(work.task())))
                .toList());
    addDerived(document, photo);
    TermFields.add(document, photo, terms);
    return document;
  }

  private static void addOriginal(Document document, Original original) {
    ImageInfo info = original.info();
    document
        .append("fileName", original.fileName())
        .append("mediaType", info.mediaType())
        .append("width", info.width())
        .append("height", info.height())
        .append("orientation", info.orientation())
        .append("frames", info.frames())
        .append("size", original.size())
        .append("sha256", original.sha256())
        .append("crc32", original.crc32())
        .append("uploadedAt", Date.from(original.uploadedAt()));
  }

  private static void addDerived(Document document, Photo photo) {
    Instant timeline = photo.takenAt().orElse(photo.original().uploadedAt());
    document
        .append("trashed", photo.isTrashed())
        .append("timelineAt", Date.from(timeline))
        .append(
            "revisions",
            photo.work().stream()
                .map(work -> WorkDocument.revision(work.task(), work.revision()))
                .toList());
    if (!photo.isTrashed()) {
      List<String> states =
          photo.work().stream().map(work -> WorkDocument.state(work.task(), work.state())).toList();
      Document due = new Document();
      photo.work().stream()
          .filter(work -> work.state() == Work.State.OWED)
          .forEach(work -> due.append(work.task().toString(), Date.from(work.due())));
      document.append("states", states).append("due", due);
      if (photo.work().stream().anyMatch(work -> work.state() == Work.State.FAILED)) {
        document.append("failed", true);
      }
    }
  }

  static StoredPhoto read(Document found) {
    Map<TaskId, String> tokens = new HashMap<>();
    for (Document work : found.getList("work", Document.class)) {
      if (work.getString("token") != null) {
        tokens.put(TaskId.parse(work.getString("task")), work.getString("token"));
      }
    }
    return new StoredPhoto(photo(found), tokens, found.getLong("v"));
  }

  private static Photo photo(Document found) {
    return new Photo(
        new PhotoId(found.getString("_id")),
        new UserId(found.getString("owner")),
        original(found),
        Visibility.valueOf(found.getString("visibility")),
        Optional.ofNullable(found.getString("caption")),
        found.getList("ownTags", String.class),
        time(found, "takenAt"),
        Optional.ofNullable(found.getString("placeholder")),
        found.getList("renditions", Document.class).stream().map(RenditionDocument::read).toList(),
        found.getList("examinations", Document.class).stream()
            .map(ExaminationDocument::read)
            .toList(),
        found.getList("work", Document.class).stream().map(WorkDocument::read).toList(),
        PublicLocation.valueOf(found.getString("publicLocation")),
        time(found, "trashedAt"));
  }

  private static Original original(Document found) {
    return new Original(
        found.getString("fileName"),
        info(found),
        found.getLong("size"),
        found.getString("sha256"),
        found.getLong("crc32"),
        found.getDate("uploadedAt").toInstant());
  }

  static ImageInfo info(Document found) {
    return new ImageInfo(
        found.getString("mediaType"),
        found.getInteger("width"),
        found.getInteger("height"),
        found.getInteger("orientation"),
        found.getInteger("frames"));
  }

  private static Optional<Instant> time(Document found, String field) {
    return Optional.ofNullable(found.getDate(field)).map(Date::toInstant);
  }
}
