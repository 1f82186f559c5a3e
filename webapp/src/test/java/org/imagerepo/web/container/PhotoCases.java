package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Listing, reading, changing and deleting photos. */
interface PhotoCases extends Cases {
  @Test
  default void pagesShowEachPhotoOnceNewestFirst() {
    Api user = api().asNewUser();
    List<String> ids = new ArrayList<>();
    for (int seed = 0; seed < 5; seed++) {
      ids.add(0, user.uploaded(SamplePhotos.camera(64, 48, seed)));
    }
    List<String> listed = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = user.get("/api/photos?limit=2&cursor=" + next).expect(200).json();
      page.path("items").forEach(item -> listed.add(item.path("id").asText()));
      assertThat(page.has("next")).isTrue();
      next = page.path("next").isNull() ? null : page.path("next").asText();
    }
    assertThat(listed).doesNotHaveDuplicates().hasSize(5);
    assertThat(new HashSet<>(listed)).isEqualTo(new HashSet<>(ids));
  }

  @Test
  default void theTimelineOutlinesWhatTheListShows() {
    Api user = api().asNewUser();
    user.uploaded(SamplePhotos.camera(64, 48, 1));
    String shared = user.uploaded(SamplePhotos.camera(48, 96, 2));
    user.patch("/api/photos/" + shared, Map.of("visibility", "public")).expect(200);
    JsonNode own = user.get("/api/photos/timeline").expect(200).json();
    JsonNode stretch = own.path("stretches").path(0);
    assertThat(own.path("total").asInt()).isEqualTo(2);
    assertThat(stretch.path("cursor").isNull()).isTrue();
    assertThat(stretch.path("times")).hasSize(2);
    assertThat(stretch.path("ratios")).extracting(JsonNode::asInt).containsExactly(50, 133);
    String username = user.get("/api/me").json().path("username").asText();
    String ofUser = "/api/photos/timeline?owner=" + username;
    JsonNode others = api().get(ofUser).expect(200).json();
    assertThat(others.path("stretches").path(0).path("ratios").path(0).asInt()).isEqualTo(50);
    assertThat(others.path("total").asInt()).isEqualTo(1);
    api().get("/api/photos/timeline").problem(401, "not-authenticated");
    api().get("/api/photos/timeline?owner=nobody-there").problem(404, "not-found");
  }

  @Test
  default void aPatchThatIsNoObjectIsTheClientsMistake() {
    Api user = api().asNewUser();
    String photo = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    Api json = user.with("Content-Type", "application/merge-patch+json");
    String deep = "{\"caption\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    for (String body : new String[] {"[]", "null", "\"x\"", "[{}]", "7", deep}) {
      json.send("PATCH", photo, BodyPublishers.ofString(body)).problem(400, "bad-request");
    }
  }

  @Test
  default void wordsThatDisguiseThemselvesAreRefusedByField() {
    Api user = api().asNewUser();
    String photo = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    Map<String, Object> words = Map.of("caption", "a\u0000", "ownTags", List.of("a\u202eb"));
    JsonNode problem = user.patch(photo, words).problem(422, "invalid-input");
    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("caption", "ownTags");
    user.patch(photo, Map.of("caption", "two\n\tlines")).expect(200);
  }

  @Test
  default void wrongParametersAreNamed() {
    Api user = api().asNewUser();
    for (String wrong : new String[] {"limit=0", "limit=1001", "limit=x", "sort=x", "cursor=x"}) {
      JsonNode problem = user.get("/api/photos?" + wrong).problem(422, "invalid-input");
      assertThat(problem.at("/errors/0/field").asText()).isEqualTo(wrong.split("=")[0]);
    }
    user.get("/api/photos?owner=no-such-user").problem(404, "not-found");
    api().get("/api/photos").problem(401, "not-authenticated");
  }

  @Test
  default void aPhotoIsDescribedInFullToItsOwner() throws InterruptedException {
    Api user = api().asNewUser();
    String id = user.uploaded(SamplePhotos.jpegOriented(6));
    JsonNode photo =
        Await.photo(
            user, id, p -> p.findValuesAsText("state").stream().allMatch(s -> s.equals("done")));
    assertThat(photo.path("mediaType").asText()).isEqualTo("image/jpeg");
    assertThat(photo.path("visibility").asText()).isEqualTo("private");
    // Stored as 400 x 600: turned upright, as one sees it.
    assertThat(photo.path("width").asInt()).isEqualTo(600);
    assertThat(photo.path("height").asInt()).isEqualTo(400);
    assertThat(photo.path("placeholder").asText()).isNotBlank();
    assertThat(photo.path("uploadedAt").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    assertThat(photo.path("work").findValuesAsText("task")).contains("render:resize", "tag:exif");
    assertThat(photo.at("/owner/username").asText()).startsWith("user-");
  }

  @Test
  default void aPatchChangesWhatItNames() {
    Api user = api().asNewUser();
    String id = user.uploaded(SamplePhotos.jpeg());
    String path = "/api/photos/" + id;
    user.patch(path, Map.of("caption", "At sea", "ownTags", List.of("sea", " sea ", "sky")))
        .expect(200);
    JsonNode photo = user.patch(path, Map.of("visibility", "public")).expect(200).json();
    assertThat(photo.path("caption").asText()).isEqualTo("At sea");
    assertThat(photo.path("ownTags").toString()).isEqualTo("[\"sea\",\"sky\"]");
    assertThat(photo.at("/tags/0/vocabulary").asText()).isEqualTo("own");
    assertThat(photo.at("/tags/0/by/plugin").asText()).isEqualTo("person");
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("caption", null);
    JsonNode without = user.patch(path, nothing).expect(200).json();
    assertThat(without.has("caption")).isFalse();
    assertThat(without.path("visibility").asText()).isEqualTo("public");
  }

  @Test
  default void aWrongPatchChangesNothing() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    JsonNode problem =
        user.patch(
                path,
                Map.of("caption", "New", "visibility", "secret", "sha256", "x", "ownTags", "sea"))
            .problem(422, "invalid-input");
    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("visibility", "sha256", "ownTags");
    assertThat(user.get(path).json().has("caption")).isFalse();
  }

  @Test
  default void strangersNeitherSeeNorChangeAPrivatePhoto() {
    String path = "/api/photos/" + api().asNewUser().uploaded(SamplePhotos.jpeg());
    for (Api stranger : Arrays.asList(api(), api().asNewUser())) {
      stranger.get(path).problem(404, "not-found");
      stranger.patch(path, Map.of("caption", "Mine")).problem(404, "not-found");
      stranger.delete(path).problem(404, "not-found");
    }
    api().get("/api/photos/short").problem(404, "not-found");
  }

  @Test
  default void strangersSeeAPublicPhotoButDoNotChangeIt() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    String owner =
        user.patch(path, Map.of("visibility", "public")).json().at("/owner/username").asText();
    JsonNode seen = api().get(path).expect(200).json();
    assertThat(seen.has("work")).isFalse();
    assertThat(api().get("/api/photos?owner=" + owner).json().path("items")).hasSize(1);
    Api other = api().asNewUser();
    other.patch(path, Map.of("caption", "Mine")).problem(403, "forbidden");
    other.delete(path).problem(403, "forbidden");
    api().delete(path).problem(401, "not-authenticated");
    user.get(path).expect(200);
  }

  @Test
  default void aDeletedPhotoIsGoneWithItsBytes() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    user.delete(path + "?forever=true").expect(204);
    user.get(path).problem(404, "not-found");
    user.get(path + "/original").problem(404, "not-found");
    user.delete(path).problem(404, "not-found");
    assertThat(user.get("/api/me").json().at("/usage/photos").asInt()).isZero();
  }
}
