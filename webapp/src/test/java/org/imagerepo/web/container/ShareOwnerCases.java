package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Links: what their owners do with them, and how they end. */
interface ShareOwnerCases extends Cases {
  @Test
  default void aLinkThatIsTakenBackLeadsNowhereAtOnce() throws Exception {
    Api owner = api().asNewUser();
    String id = SharedLinks.rendered(owner, SamplePhotos.jpeg());
    JsonNode share = SharedLinks.shared(owner, Map.of("originals", true), id);
    String link = SharedLinks.behind(share);
    String thumbnail = link + "/photos/" + id + "/renditions/thumbnail";
    Answer seen = api().get(thumbnail).expect(200);
    Answer archive = api().get(link + "/archive.zip").expect(200);
    api().with("If-None-Match", seen.header("ETag")).get(thumbnail).expect(304);

    owner.delete("/api/shares/" + share.path("id").asText()).expect(204);

    JsonNode problem = api().get(link).problem(404, "not-found");
    for (String path :
        List.of(
            "",
            "/photos/" + id,
            "/photos/" + id + "/original",
            "/photos/" + id + "/renditions/thumbnail",
            "/archive.zip")) {
      assertThat(api().get(link + path).problem(404, "not-found")).isEqualTo(problem);
    }
    api().with("If-None-Match", seen.header("ETag")).get(thumbnail).problem(404, "not-found");
    api()
        .with("Range", "bytes=10-")
        .with("If-Range", archive.header("ETag"))
        .get(link + "/archive.zip")
        .problem(404, "not-found");
    api()
        .post(link + "/access", Map.of("password", SharedLinks.PASSWORD))
        .problem(404, "not-found");
    String never = link.substring(0, link.length() - 44) + "A".repeat(44);
    assertThat(api().get(never).problem(404, "not-found")).isEqualTo(problem);
    owner.get("/api/shares/" + share.path("id").asText()).problem(404, "not-found");
  }

  @Test
  default void anExpiredLinkLooksLikeNoneUntilItsOwnerProlongsIt() throws Exception {
    Api owner = api().asNewUser();
    String id = SharedLinks.rendered(owner, SamplePhotos.jpeg());
    Instant end = Instant.now().plusSeconds(2);
    JsonNode share = SharedLinks.shared(owner, Map.of("expiresAt", end.toString()), id);
    String link = SharedLinks.behind(share);
    api().get(link).expect(200);
    Await.until(() -> Instant.now().isAfter(end));

    JsonNode problem = api().get("/api/shared/" + "A".repeat(44)).problem(404, "not-found");
    for (String path :
        List.of(
            "",
            "/photos/" + id,
            "/photos/" + id + "/original",
            "/photos/" + id + "/renditions/thumbnail",
            "/archive.zip")) {
      assertThat(api().get(link + path).problem(404, "not-found")).isEqualTo(problem);
    }
    String mine = "/api/shares/" + share.path("id").asText();
    assertThat(owner.get(mine).json().path("isExpired").asBoolean()).isTrue();
    Map<String, Object> forEver = new HashMap<>();
    forEver.put("expiresAt", null);
    JsonNode prolonged = owner.patch(mine, forEver).expect(200).json();
    assertThat(prolonged.has("expiresAt")).isFalse();
    assertThat(SharedLinks.behind(prolonged)).isEqualTo(link);
    api().get(link).expect(200);
  }

  @Test
  default void whatItsOwnerTrashesOrDeletesIsBehindNoLink() {
    Api owner = api().asNewUser();
    String kept = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String trashed = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    String link =
        SharedLinks.behind(SharedLinks.shared(owner, Map.of("originals", true), trashed, kept));
    assertThat(SharedLinks.ids(api().get(link))).containsExactly(trashed, kept);

    owner.delete("/api/photos/" + trashed).expect(204);
    assertThat(SharedLinks.ids(api().get(link))).containsExactly(kept);
    api().get(link + "/photos/" + trashed + "/original").problem(404, "not-found");
    owner.post("/api/photos/" + trashed + "/restore", Map.of()).expect(204);
    assertThat(SharedLinks.ids(api().get(link))).containsExactly(trashed, kept);
    owner.delete("/api/photos/" + trashed + "?forever=true").expect(204);
    assertThat(SharedLinks.ids(api().get(link))).containsExactly(kept);
  }

  @Test
  default void nobodySharesWhatIsNotTheirs() {
    Api owner = api().asNewUser();
    Api other = api().asNewUser();
    String hidden = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String open = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    String own = other.uploaded(SamplePhotos.jpeg());
    owner.patch("/api/photos/" + open, Map.of("visibility", "public")).expect(200);
    JsonNode share = SharedLinks.shared(owner, Map.of(), hidden);
    String mine = "/api/shares/" + share.path("id").asText();

    for (Api stranger : List.of(other, api().asAdministrator())) {
      stranger.post("/api/shares", Map.of("photos", List.of(hidden))).problem(404, "not-found");
      stranger.post("/api/shares", Map.of("photos", List.of(open))).problem(403, "forbidden");
      stranger.get(mine).problem(404, "not-found");
      stranger.patch(mine, Map.of("title", "mine")).problem(404, "not-found");
      stranger.delete(mine).problem(404, "not-found");
    }
    assertThat(other.get("/api/shares").expect(200).json().path("items")).isEmpty();
    JsonNode others = SharedLinks.shared(other, Map.of(), own);
    other
        .patch("/api/shares/" + others.path("id").asText(), Map.of("photos", List.of(own, hidden)))
        .problem(404, "not-found");
    api().post("/api/shares", Map.of("photos", List.of(open))).problem(401, "not-authenticated");
    api().get("/api/shares").problem(401, "not-authenticated");
    api().get(mine).problem(401, "not-authenticated");
    api().delete(mine).problem(401, "not-authenticated");
    assertThat(SharedLinks.ids(api().get(SharedLinks.behind(share)))).containsExactly(hidden);
  }

  @Test
  default void theOwnerSeesAndChangesTheirLinks() {
    Api owner = api().asNewUser();
    String one = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String two = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    JsonNode first = SharedLinks.shared(owner, Map.of("title", "first"), one, one);
    JsonNode second = SharedLinks.shared(owner, Map.of(), two);

    JsonNode list = owner.get("/api/shares?limit=1").expect(200).json();
    assertThat(list.at("/items/0/id")).isEqualTo(second.path("id"));
    assertThat(list.at("/items/0/href")).isEqualTo(second.path("href"));
    list = owner.get("/api/shares?cursor=" + list.path("next").asText()).expect(200).json();
    assertThat(list.at("/items/0/id")).isEqualTo(first.path("id"));
    assertThat(list.path("next").isNull()).isTrue();
    String mine = "/api/shares/" + first.path("id").asText();
    JsonNode changed =
        owner.patch(mine, Map.of("photos", List.of(two, one), "title", " x ")).expect(200).json();
    assertThat(changed.path("title").asText()).isEqualTo("x");
    assertThat(changed.path("photoIds").toString()).isEqualTo(Answer.json(List.of(two, one)));
    assertThat(SharedLinks.ids(api().get(SharedLinks.behind(changed)))).containsExactly(two, one);
  }

  @Test
  default void eachBrokenRuleOfALinkIsTold() {
    Api owner = api().asNewUser();
    String id = owner.uploaded(SamplePhotos.jpeg());
    JsonNode problem =
        owner
            .post(
                "/api/shares",
                Map.of(
                    "photos",
                    List.of(),
                    "title",
                    "a\u202Eb",
                    "password",
                    "short",
                    "expiresAt",
                    "2020-01-01T00:00:00Z"))
            .problem(422, "invalid-input");
    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("photos", "title", "password", "expiresAt");
    for (Map<String, ?> wrong :
        List.of(
            Map.of("expiresAt", "tomorrow"),
            Map.of("title", "x".repeat(201)),
            Map.of("password", "x".repeat(257)),
            Map.of("photos", List.of()),
            Map.of("photos", "x"),
            Map.of("originals", "yes"),
            Map.of("owner", "me"))) {
      String mine = "/api/shares/" + SharedLinks.shared(owner, Map.of(), id).path("id").asText();
      owner.patch(mine, wrong).problem(422, "invalid-input");
    }
  }
}
