package org.imagerepo.web.search;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.imagerepo.core.search.FoundPage;
import org.imagerepo.core.search.FoundPhoto;
import org.imagerepo.core.search.Reason;
import org.imagerepo.web.photo.PhotoView;

/** Writes what was found: each photo as it is everywhere, and with its score and reasons. */
final class FoundJson {
  private FoundJson() {}

  /**
   * @param views of the photos, in their order
   */
  static JsonObject of(FoundPage found, List<PhotoView> views) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (int i = 0; i < views.size(); i++) {
      items.add(item(views.get(i), found.photos().get(i)));
    }
    return Json.createObjectBuilder()
        .add("items", items)
        .add("next", orNull(found.next()))
        .add("didYouMean", orNull(found.didYouMean()))
        .build();
  }

  private static JsonObjectBuilder item(PhotoView view, FoundPhoto found) {
    JsonArrayBuilder why = Json.createArrayBuilder();
    for (Reason reason : found.why()) {
      why.add(
          Json.createObjectBuilder()
              .add("term", reason.term())
              .add("from", reason.from())
              .add("weight", rounded(reason.weight())));
    }
    return Json.createObjectBuilder(object(view))
        .add("score", rounded(found.score()))
        .add("why", why);
  }

  private static JsonObject object(PhotoView view) {
    try (JsonReader reader =
        Json.createReader(new StringReader(org.imagerepo.web.json.Json.of(view)))) {
      return reader.readObject();
    }
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }

  private static JsonValue orNull(Optional<String> text) {
    return text.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL);
  }
}
