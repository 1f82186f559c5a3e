package org.imagerepo.web.photo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.library.OwnersWords;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Reads a JSON merge patch (RFC 7396) of a photo. What isn't named stays; null removes. A member
 * that can't be changed is an error, so that a slip of the pen never looks like success.
 */
final class PhotoPatch {
  private static final String CHANGEABLE =
      "can't be changed; caption, visibility, ownTags and publicLocation can";

  private final List<FieldError> errors = new ArrayList<>();

  private PhotoPatch() {}

  static PhotoChange read(JsonObject patch) throws RefusedException {
    if (patch == null) {
      throw RefusedException.invalid("body", "must be a JSON object");
    }
    return new PhotoPatch().change(patch);
  }

  private PhotoChange change(JsonObject patch) throws RefusedException {
    Optional<String> caption = Optional.empty();
    Optional<Visibility> visibility = Optional.empty();
    Optional<List<String>> ownTags = Optional.empty();
    Optional<PublicLocation> location = Optional.empty();
    for (var member : patch.entrySet()) {
      switch (member.getKey()) {
        case "caption" -> caption = Optional.of(caption(member.getValue()));
        case "visibility" -> visibility = visibility(member.getValue());
        case "ownTags" -> ownTags = Optional.of(ownTags(member.getValue()));
        case "publicLocation" -> location = location(member.getValue());
        default -> error(member.getKey(), CHANGEABLE);
      }
    }
    if (!errors.isEmpty()) {
      throw new RefusedException(
          RefusalType.INVALID_INPUT, "Nothing was changed. Mend what is listed.", errors);
    }
    return new PhotoChange(caption, visibility, ownTags, location);
  }

  private String caption(JsonValue value) {
    if (value.equals(JsonValue.NULL)) {
      return "";
    }
    String caption = value instanceof JsonString text ? text.getString().strip() : null;
    if (caption == null) {
      error("caption", "must be text or null");
      return "";
    }
    OwnersWords.wrongCaption(caption).ifPresent(detail -> error("caption", detail));
    return caption;
  }

  private Optional<Visibility> visibility(JsonValue value) {
    String name = value instanceof JsonString text ? text.getString() : "";
    Optional<Visibility> visibility =
        Arrays.stream(Visibility.values())
            .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    if (visibility.isEmpty()) {
      error("visibility", "must be private, unlisted or public");
    }
    return visibility;
  }

  private Optional<PublicLocation> location(JsonValue value) {
    return switch (value.getValueType()) {
      case TRUE -> Optional.of(PublicLocation.SHOWN);
      case FALSE -> Optional.of(PublicLocation.HIDDEN);
      case NULL -> Optional.of(PublicLocation.AS_OWNER);
      default -> {
        error("publicLocation", "must be true, false, or null for as you decided for all photos");
        yield Optional.empty();
      }
    };
  }

  private List<String> ownTags(JsonValue value) {
    if (value.equals(JsonValue.NULL)) {
      return List.of();
    }
    Set<String> tags = new LinkedHashSet<>();
    // What isn't a list of texts is taken for a list with an empty one, which is refused.
    List<? extends JsonValue> elements =
        value instanceof JsonArray array ? array : List.of(JsonValue.NULL);
    for (JsonValue element : elements) {
      tags.add(element instanceof JsonString text ? OwnersWords.cleanTag(text.getString()) : "");
    }
    OwnersWords.wrongTags(tags).forEach(detail -> error("ownTags", detail));
    return List.copyOf(tags);
  }

  private void error(String field, String detail) {
    errors.add(new FieldError(field, detail));
  }
}
