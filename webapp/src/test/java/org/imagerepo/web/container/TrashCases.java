package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** The trash: out of sight, but not lost. */
interface TrashCases extends Cases {
  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.expect(200).json().path("items").forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  @Test
  default void aTrashedPhotoIsSeenByItsOwnerAloneAndInNoList() {
    Api user = api().asNewUser();
    byte[] bytes = SamplePhotos.jpeg();
    String id = user.uploaded(bytes);
    String path = "/api/photos/" + id;
    user.patch(path, Map.of("visibility", "public")).expect(200);
    String archive =
        user.post("/api/archives", Map.of("ids", List.of(id)))
            .expect(201)
            .json()
            .path("href")
            .asText();
    String name = user.get("/api/me").json().path("username").asText();

    user.delete(path).expect(204);

    for (Api stranger : List.of(api(), api().asNewUser(), api().asAdministrator())) {
      stranger.get(path).problem(404, "not-found");
      stranger.get(path + "/original").problem(404, "not-found");
      stranger.get(path + "/renditions/thumbnail").problem(404, "not-found");
      stranger.post(path + "/restore", Map.of()).problem(404, "not-found");
      assertThat(ids(stranger.get("/api/photos?owner=" + name))).isEmpty();
    }
    assertThat(ids(user.get("/api/photos"))).isEmpty();
    user.get("/api/photos/by-sha256/" + Digests.sha256(bytes)).problem(404, "not-found");
    user.post("/api/archives", Map.of("ids", List.of(id))).problem(404, "not-found");
    user.get(archive).problem(404, "not-found");
    user.patch(path, Map.of("caption", "x")).problem(409, "in-trash");
    assertThat(user.get(path + "/original").expect(200).body()).isEqualTo(bytes);

    JsonNode trashed = user.get("/api/trash").expect(200).json().at("/items/0");
    assertThat(trashed.path("id").asText()).isEqualTo(id);
    Instant deletedAt = Instant.parse(trashed.path("deletedAt").asText());
    assertThat(Duration.between(deletedAt, Instant.parse(trashed.path("purgeAt").asText())))
        .isEqualTo(Duration.ofDays(30));
    assertThat(user.get("/api/me").json().at("/usage/trashedPhotos").asInt()).isEqualTo(1);
  }

  @Test
  default void aRestoredPhotoIsAsItWas() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    user.patch(path, Map.of("visibility", "public", "caption", "words")).expect(200);
    user.delete(path).expect(204);
    user.delete(path).expect(204);

    user.post(path + "/restore", Map.of()).expect(204);
    user.post(path + "/restore", Map.of()).expect(204);

    JsonNode photo = api().get(path).expect(200).json();
    assertThat(photo.path("caption").asText()).isEqualTo("words");
    assertThat(photo.has("deletedAt")).isFalse();
    assertThat(ids(user.get("/api/trash"))).isEmpty();
  }

  @Test
  default void sendingTheBytesAgainRestoresThePhoto() {
    Api user = api().asNewUser();
    String id = user.uploaded(SamplePhotos.jpeg());
    user.delete("/api/photos/" + id).expect(204);

    JsonNode item =
        user.upload(new Multipart().file("again.jpg", SamplePhotos.jpeg()))
            .expect(201)
            .json()
            .at("/items/0");

    assertThat(item.path("status").asInt()).isEqualTo(200);
    assertThat(item.at("/photo/id").asText()).isEqualTo(id);
    assertThat(ids(user.get("/api/photos"))).containsExactly(id);
  }

  @Test
  default void theTrashIsEmptiedForItsOwnerAlone() {
    Api user = api().asNewUser();
    Api other = api().asNewUser();
    String kept = user.uploaded(SamplePhotos.camera(64, 48, 1));
    String gone = user.uploaded(SamplePhotos.camera(64, 48, 2));
    String others = other.uploaded(SamplePhotos.jpeg());
    user.delete("/api/photos/" + gone).expect(204);
    other.delete("/api/photos/" + others).expect(204);
    api().delete("/api/trash").problem(401, "not-authenticated");

    user.delete("/api/trash").expect(204);

    user.get("/api/photos/" + gone).problem(404, "not-found");
    user.post("/api/photos/" + gone + "/restore", Map.of()).problem(404, "not-found");
    assertThat(ids(user.get("/api/photos"))).containsExactly(kept);
    assertThat(ids(other.get("/api/trash"))).containsExactly(others);
  }
}
