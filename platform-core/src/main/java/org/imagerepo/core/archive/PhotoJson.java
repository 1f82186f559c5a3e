package org.imagerepo.core.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.tag.Box;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;

/** Writes what is known of a photo as one line of JSON. */
public final class PhotoJson {
  private PhotoJson() {}

  /**
   * The line.
   *
   * @param files names of its files in the archive
   * @param isOwners whether it is for the owner: what the camera wrote, such as the place, is
   *     nobody else's business
   */
  public static String of(Photo photo, Collection<String> files, boolean isOwners) {
    var original = photo.original();
    List<String> members = new ArrayList<>();
    members.add(member("files", texts(files)));
    members.add(member("id", text(photo.id())));
    members.add(member("fileName", text(original.fileName())));
    members.add(member("mediaType", text(original.info().mediaType())));
    members.add(member("size", Long.toString(original.size())));
    members.add(member("sha256", text(original.sha256())));
    members.add(member("width", Integer.toString(original.info().uprightWidth())));
    members.add(member("height", Integer.toString(original.info().uprightHeight())));
    photo.takenAt().ifPresent(time -> members.add(member("takenAt", text(time))));
    members.add(member("uploadedAt", text(original.uploadedAt())));
    members.add(member("visibility", text(photo.visibility().name().toLowerCase(Locale.ROOT))));
    photo.caption().ifPresent(caption -> members.add(member("caption", text(caption))));
    members.add(member("ownTags", texts(photo.ownTags())));
    members.add(member("tags", tags(photo)));
    members.add(member("scores", scores(photo)));
    if (isOwners) {
      members.add(member("fields", fields(photo)));
      location(photo).ifPresent(isShown -> members.add(member("publicLocation", isShown)));
      photo.trashedAt().ifPresent(time -> members.add(member("trashedAt", text(time))));
    }
    return object(members);
  }

  /** Nothing where the owner decided for all their photos alike. */
  private static Optional<String> location(Photo photo) {
    return switch (photo.publicLocation()) {
      case AS_OWNER -> Optional.empty();
      case SHOWN -> Optional.of("true");
      case HIDDEN -> Optional.of("false");
    };
  }

  private static String tags(Photo photo) {
    List<String> tags = new ArrayList<>();
    for (Examination examination : photo.examinations()) {
      for (Tag tag : examination.findings().tags()) {
        List<String> members = new ArrayList<>();
        members.add(member("vocabulary", text(tag.vocabulary())));
        members.add(member("name", text(tag.name())));
        members.add(member("confidence", Double.toString(tag.confidence())));
        if (!tag.boxes().isEmpty()) {
          members.add(member("boxes", array(tag.boxes().stream().map(PhotoJson::box).toList())));
        }
        tags.add(object(members));
      }
    }
    return array(tags);
  }

  private static String box(Box box) {
    return object(
        List.of(
            member("x", Double.toString(box.x())),
            member("y", Double.toString(box.y())),
            member("width", Double.toString(box.width())),
            member("height", Double.toString(box.height())),
            member("confidence", Double.toString(box.confidence()))));
  }

  private static String scores(Photo photo) {
    Map<String, String> scores = new TreeMap<>();
    for (Examination examination : photo.examinations()) {
      for (Score score : examination.findings().scores()) {
        scores.put(score.name(), Double.toString(score.value()));
      }
    }
    return object(scores);
  }

  private static String fields(Photo photo) {
    Map<String, String> fields = new TreeMap<>();
    for (Examination examination : photo.examinations()) {
      examination.findings().fields().forEach((name, value) -> fields.put(name, text(value)));
    }
    return object(fields);
  }

  private static String member(String name, String json) {
    return text(name) + ":" + json;
  }

  private static String object(Map<String, String> members) {
    return object(members.entrySet().stream().map(m -> member(m.getKey(), m.getValue())).toList());
  }

  private static String object(List<String> members) {
    return "{" + String.join(",", members) + "}";
  }

  private static String texts(Collection<String> texts) {
    return array(texts.stream().map(PhotoJson::text).toList());
  }

  private static String array(Collection<String> elements) {
    return "[" + String.join(",", elements) + "]";
  }

  /** Escapes what RFC 8259 wants escaped, and lone halves of surrogate pairs. */
  private static String text(Object value) {
    return value
        .toString()
        .codePoints()
        .mapToObj(
            c ->
                c < ' ' || c == '"' || c == '\\' || c >= 0xd800 && c <= 0xdfff
                    ? String.format("\\u%04x", c)
                    : Character.toString(c))
        .collect(Collectors.joining("", "\"", "\""));
  }
}
