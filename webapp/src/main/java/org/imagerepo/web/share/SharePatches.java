package org.imagerepo.web.share;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.share.SharePatch;
import org.imagerepo.web.json.Times;
import org.imagerepo.web.photo.PhotoIds;

/**
 * Reads a JSON merge patch (RFC 7396) of a link. What isn't named stays; null removes. A member
 * that can't be changed is an error, so that a slip of the pen never looks like success.
 */
final class SharePatches {
  private static final String CHANGEABLE =
      "can't be changed; photos, title, password, expiresAt and originals can";

  private SharePatches() {}

  static SharePatch read(JsonObject patch) throws RefusedException {
    if (patch == null) {
      throw RefusedException.invalid("body", "must be a JSON object");
    }
    Optional<List<PhotoId>> photos = Optional.empty();
    Optional<Optional<String>> title = Optional.empty();
    Optional<Optional<String>> password = Optional.empty();
    Optional<Optional<Instant>> expiresAt = Optional.empty();
    Optional<Boolean> originals = Optional.empty();
    for (var member : patch.entrySet()) {
      String name = member.getKey();
      JsonValue value = member.getValue();
      switch (name) {
        case "photos" -> photos = Optional.of(photos(value));
        case "title" -> title = Optional.of(text(name, value));
        case "password" -> password = Optional.of(text(name, value));
        case "expiresAt" ->
            expiresAt = Optional.of(Times.parse(name, text(name, value).orElse(null)));
        case "originals" -> originals = Optional.of(flag(name, value));
        default -> throw RefusedException.invalid(name, CHANGEABLE);
      }
    }
    return new SharePatch(photos, title, password, expiresAt, originals);
  }

  private static List<PhotoId> photos(JsonValue value) throws RefusedException {
    if (!(value instanceof JsonArray array)) {
      throw RefusedException.invalid("photos", "must be a list of ids");
    }
    List<PhotoId> ids = new ArrayList<>();
    for (JsonValue id : array) {
      ids.add(PhotoIds.parse(id instanceof JsonString text ? text.getString() : ""));
    }
    return ids;
  }

  private static Optional<String> text(String name, JsonValue value) throws RefusedException {
    if (value.equals(JsonValue.NULL)) {
      return Optional.empty();
    }
    if (value instanceof JsonString text) {
      return Optional.of(text.getString());
    }
    throw RefusedException.invalid(name, "must be text, or null for none");
  }

  private static boolean flag(String name, JsonValue value) throws RefusedException {
    return switch (value.getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw RefusedException.invalid(name, "must be true or false");
    };
  }
}
