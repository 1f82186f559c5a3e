package org.imagerepo.core.maintenance;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.library.OwnersWords;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Reads what {@link Export} wrote of a photo, and believes nothing of it: somebody may have edited
 * it, or made it up. Members that it doesn't know are left out.
 */
final class DescriptionReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** As much as any catalogue keeps of a photo, in bytes. */
  private static final long MOST = 16L * 1024 * 1024;

  private static final Set<String> TEXTS =
      Set.of(
          "id",
          "sha256",
          "fileName",
          "uploadedAt",
          "takenAt",
          "visibility",
          "caption",
          "trashedAt");

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private final Map<String, String> texts = new TreeMap<>();
  private final Set<String> ownTags = new LinkedHashSet<>();
  private PublicLocation publicLocation = PublicLocation.AS_OWNER;

  private DescriptionReader() {}

  /**
   * Reads one.
   *
   * @throws RefusedException if it can't be what an export wrote
   */
  static Description read(Path json) throws RefusedException {
    DescriptionReader reader = new DescriptionReader();
    try {
      if (Files.size(json) > MOST) {
        throw invalid("it has more than " + MOST + " bytes");
      }
      try (InputStream in = Files.newInputStream(json);
          JsonParser parser = JSON.createParser(in)) {
        reader.object(parser);
      }
      return reader.description();
    } catch (IOException | DateTimeException e) {
      // The parser quotes what it read; a line of it is enough.
      throw invalid(e.getMessage().lines().findFirst().orElse("it can't be read"));
    }
  }

  private static RefusedException invalid(String why) {
    return RefusedException.invalid("JSON", "isn't what an export writes: " + why);
  }

  private void object(JsonParser parser) throws IOException, RefusedException {
    require(parser.nextToken() == JsonToken.START_OBJECT, "it is no object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (TEXTS.contains(name)) {
        require(value == JsonToken.VALUE_STRING, name + " must be text");
        texts.put(name, parser.getText());
      } else if (name.equals("ownTags")) {
        tags(parser);
      } else if (name.equals("publicLocation")) {
        require(value.isBoolean(), name + " must be true or false");
        publicLocation = parser.getBooleanValue() ? PublicLocation.SHOWN : PublicLocation.HIDDEN;
      } else {
        parser.skipChildren();
      }
    }
    require(parser.nextToken() == null, "something follows the object");
  }

  private void tags(JsonParser parser) throws IOException, RefusedException {
    require(parser.currentToken() == JsonToken.START_ARRAY, "ownTags must be a list");
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      ownTags.add(OwnersWords.cleanTag(parser.getText()));
    }
    require(parser.currentToken() == JsonToken.END_ARRAY, "ownTags must be a list of texts");
  }

  private static void require(boolean isSo, String otherwise) throws RefusedException {
    if (!isSo) {
      throw invalid(otherwise);
    }
  }

  private Description description() throws RefusedException {
    Optional<String> caption =
        Optional.ofNullable(texts.get("caption")).map(String::strip).filter(c -> !c.isEmpty());
    List<String> wrong = new ArrayList<>();
    caption.flatMap(OwnersWords::wrongCaption).ifPresent(why -> wrong.add("caption " + why));
    OwnersWords.wrongTags(ownTags).forEach(why -> wrong.add("ownTags " + why));
    require(wrong.isEmpty(), String.join("; ", wrong));
    return new Description(
        id(),
        text("sha256"),
        text("fileName"),
        time("uploadedAt").orElseThrow(() -> invalid("uploadedAt is missing")),
        time("takenAt"),
        visibility(),
        caption,
        List.copyOf(ownTags),
        publicLocation,
        time("trashedAt").isPresent());
  }

  private String text(String name) throws RefusedException {
    require(texts.containsKey(name), name + " is missing");
    return texts.get(name);
  }

  private PhotoId id() throws RefusedException {
    try {
      return new PhotoId(text("id"));
    } catch (IllegalArgumentException e) {
      throw invalid(e.getMessage());
    }
  }

  private Visibility visibility() throws RefusedException {
    String name = text("visibility");
    return Arrays.stream(Visibility.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> invalid("visibility must be private, unlisted or public"));
  }

  private Optional<Instant> time(String name) throws RefusedException {
    if (!texts.containsKey(name)) {
      return Optional.empty();
    }
    Instant time = Instant.parse(texts.get(name)).truncatedTo(ChronoUnit.MILLIS);
    require(!time.isBefore(FIRST) && !time.isAfter(LAST), name + " is at no time that can be kept");
    return Optional.of(time);
  }
}
