package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes links, and reads what they lead to. */
final class SharedLinks {
  static final String PASSWORD = "open-sesame-9";

  private SharedLinks() {}

  static JsonNode shared(Api owner, Map<String, ?> more, String... photos) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("photos", List.of(photos));
    return owner.post("/api/shares", body).expect(201).json();
  }

  /** The API's address of what is behind a link. */
  static String behind(JsonNode share) {
    String href = share.path("href").asText();
    assertThat(href).matches("/s/[A-Za-z0-9_-]{44}");
    return "/api/shared/" + href.substring(3);
  }

  static String rendered(Api owner, byte[] bytes) throws InterruptedException {
    String id = owner.uploaded(bytes);
    Await.photo(owner, id, photo -> photo.path("renditions").size() == 2);
    return id;
  }

  static List<String> ids(Answer behind) {
    List<String> ids = new ArrayList<>();
    behind
        .expect(200)
        .json()
        .at("/photos/items")
        .forEach(photo -> ids.add(photo.path("id").asText()));
    return ids;
  }
}
