package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Links: what they show, to whom, and for how long. */
interface ShareCases extends Cases {
  String LINK_PASSWORD = "open-sesame-9";

  private static byte[] telling(String secret) {
    byte[] jpeg = SamplePhotos.jpegOriented(6);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    byte[] comment = secret.getBytes(StandardCharsets.ISO_8859_1);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (2 + comment.length)});
    file.writeBytes(comment);
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  private static JsonNode shared(Api owner, Map<String, ?> more, String... photos) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("photos", List.of(photos));
    return owner.post("/api/shares", body).expect(201).json();
  }

  /** The API's address of what is behind a link. */
  private static String behind(JsonNode share) {
    String href = share.path("href").asText();
    assertThat(href).matches("/s/[A-Za-z0-9_-]{44}");
    return "/api/shared/" + href.substring(3);
  }

  private static String rendered(Api owner, byte[] bytes) throws InterruptedException {
    String id = owner.uploaded(bytes);
    Await.photo(owner, id, photo -> photo.path("renditions").size() == 2);
    return id;
  }

  private static Map<String, byte[]> unzipped(Answer archive) throws IOException {
    archive.expect(200);
    assertThat(archive.header("Content-Length")).isEqualTo(Integer.toString(archive.body().length));
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  default void aLinkShowsItsPhotosToWhoeverHasItAndNothingElse() throws Exception {
    Api owner = api().asNewUser();
    String id = rendered(owner, telling("at 47.3769N 8.5417E"));
    String hidden = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String open = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    owner.patch("/api/photos/" + open, Map.of("visibility", "public")).expect(200);
    JsonNode share = shared(owner, Map.of("title", "Ferien ☀"), id);
    assertThat(share.path("photos").asInt()).isEqualTo(1);
    assertThat(share.path("hasPassword").asBoolean()).isFalse();
    String link = behind(share);

    for (Api holder : List.of(api(), api().asNewUser(), owner)) {
      Answer answer = holder.get(link).expect(200);
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("X-Robots-Tag")).contains("noindex");
      JsonNode behind = answer.json();
      assertThat(behind.path("title").asText()).isEqualTo("Ferien ☀");
      assertThat(behind.at("/owner/username").asText()).startsWith("user-");
      assertThat(behind.at("/owner").has("id")).isFalse();
      JsonNode photo = behind.at("/photos/items/0");
      assertThat(behind.at("/photos/items")).hasSize(1);
      assertThat(photo.path("id").asText()).isEqualTo(id);
      assertThat(photo.has("original")).isFalse();
      assertThat(photo.has("work")).isFalse();
      assertThat(holder.get(link + "/photos/" + id).expect(200).json()).isEqualTo(photo);
      for (JsonNode rendition : photo.path("renditions")) {
        String href = rendition.path("href").asText();
        assertThat(href).startsWith(link + "/photos/" + id + "/renditions/");
        Answer bytes = holder.get(href).expect(200);
        assertThat(bytes.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(bytes.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(bytes.text()).doesNotContain("47.3769");
        holder.head(href).expect(200);
      }
      holder.get(link + "/photos/" + id + "/original").problem(403, "forbidden");
      holder.head(link + "/photos/" + id + "/original").expect(403);
      for (String other : List.of(hidden, open, "A".repeat(22), "..", "x")) {
        holder.get(link + "/photos/" + other).expect(404);
        holder.get(link + "/photos/" + other + "/original").expect(404);
        holder.get(link + "/photos/" + other + "/renditions/thumbnail").expect(404);
      }
    }
    api().get("/api/photos/" + id).problem(404, "not-found");
    api().get("/api/photos/" + id + "/renditions/thumbnail").problem(404, "not-found");
    assertThat(api().get(share.path("href").asText()).header("Referrer-Policy"))
        .isEqualTo("no-referrer");
  }

  @Test
  default void originalsAreGivenOutOnlyIfTheLinkSaysSoAndTellNoMore() throws Exception {
    Api owner = api().asNewUser();
    byte[] bytes = telling("at 47.3769N 8.5417E");
    String id = rendered(owner, bytes);
    JsonNode share = shared(owner, Map.of("originals", true), id);
    String link = behind(share);
    String original = api().get(link).json().at("/photos/items/0/original/href").asText();

    Answer whole = api().get(original).expect(200);
    assertThat(whole.text()).doesNotContain("47.3769");
    assertThat(whole.header("ETag")).isEqualTo("\"" + Digests.sha256(whole.body()) + "\"");
    assertThat(unzipped(api().get(link + "/archive.zip")).get("photo.jpg")).isEqualTo(whole.body());
    owner.patch("/api/photos/" + id, Map.of("publicLocation", true)).expect(200);
    assertThat(api().get(original).expect(200).body()).isEqualTo(bytes);

    Answer archive = api().get(link + "/archive.zip").expect(200);
    owner.patch("/api/shares/" + share.path("id").asText(), Map.of("originals", false)).expect(200);

    api().get(original).problem(403, "forbidden");
    api()
        .with("Range", "bytes=10-")
        .with("If-Range", archive.header("ETag"))
        .get(link + "/archive.zip")
        .problem(404, "not-found");
    Map<String, byte[]> files = unzipped(api().get(link + "/archive.zip"));
    assertThat(files).hasSize(1);
    assertThat(files.values().iterator().next())
        .isEqualTo(api().get(link + "/photos/" + id + "/renditions/preview").body());
  }

  @Test
  default void aPasswordGuardsAllThatIsBehindALink() throws Exception {
    Api owner = api().asNewUser();
    String id = rendered(owner, SamplePhotos.jpeg());
    JsonNode share = shared(owner, Map.of("password", LINK_PASSWORD, "originals", true), id);
    assertThat(share.path("hasPassword").asBoolean()).isTrue();
    assertThat(share.toString()).doesNotContain(LINK_PASSWORD);
    String link = behind(share);
    String other = behind(shared(owner, Map.of("password", LINK_PASSWORD), id));
    List<String> all =
        List.of(
            "",
            "/photos/" + id,
            "/photos/" + id + "/original",
            "/photos/" + id + "/renditions/thumbnail",
            "/photos/" + id + "/renditions/preview",
            "/archive.zip");
    assertNeedsPassword(List.of(api(), owner, api().asAdministrator()), link, all);
    api()
        .post(link + "/access", Map.of("password", "open-sesame-8"))
        .problem(401, "wrong-credentials");
    api().post(link + "/access", Map.of()).problem(422, "invalid-input");

    Answer unlocked = api().post(link + "/access", Map.of("password", LINK_PASSWORD)).expect(204);

    String cookie = unlocked.header("Set-Cookie");
    assertThat(cookie)
        .startsWith("imagerepo-share=")
        .contains("; Path=" + link + ";", "HttpOnly", "SameSite=Strict", "Max-Age=");
    Api holder = api().with("Cookie", cookie.split(";", 2)[0]);
    for (String path : all) {
      holder.get(link + path).expect(200);
    }
    assertNeedsPassword(List.of(holder), other, all);
    assertNeedsPassword(
        List.of(
            api().with("Cookie", cookie.split(";", 2)[0] + "A"),
            api().with("Cookie", "imagerepo-share=9999999999." + "A".repeat(22)),
            api().with("Cookie", "imagerepo-share=")),
        link,
        all);

    owner
        .patch("/api/shares/" + share.path("id").asText(), Map.of("password", "another-sesame-9"))
        .expect(200);
    assertNeedsPassword(List.of(holder), link, all);
  }

  private static void assertNeedsPassword(List<Api> askers, String link, List<String> all) {
    for (Api asker : askers) {
      for (String path : all) {
        Answer refused = asker.get(link + path);
        refused.problem(401, "share-password-needed");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Share ");
        asker.with("If-None-Match", "*").get(link + path).expect(401);
        asker.head(link + path).expect(401);
      }
    }
  }

  @Test
  default void guessingALinksPasswordIsSlowedDown() {
    Api owner = api().asNewUser();
    String id = owner.uploaded(SamplePhotos.jpeg());
    String link = behind(shared(owner, Map.of("password", LINK_PASSWORD), id));
    int status = 0;
    for (int i = 0; i < 12 && status != 429; i++) {
      status = api().post(link + "/access", Map.of("password", "wrong-guess-" + i)).status();
    }

    Answer refused = api().post(link + "/access", Map.of("password", LINK_PASSWORD));

    refused.problem(429, "too-many-attempts");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
  }

  @Test
  default void aLinkThatIsTakenBackLeadsNowhereAtOnce() throws Exception {
    Api owner = api().asNewUser();
    String id = rendered(owner, SamplePhotos.jpeg());
    JsonNode share = shared(owner, Map.of("originals", true), id);
    String link = behind(share);
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
    api().post(link + "/access", Map.of("password", LINK_PASSWORD)).problem(404, "not-found");
    String never = link.substring(0, link.length() - 44) + "A".repeat(44);
    assertThat(api().get(never).problem(404, "not-found")).isEqualTo(problem);
    owner.get("/api/shares/" + share.path("id").asText()).problem(404, "not-found");
  }

  @Test
  default void anExpiredLinkLooksLikeNoneUntilItsOwnerProlongsIt() throws Exception {
    Api owner = api().asNewUser();
    String id = rendered(owner, SamplePhotos.jpeg());
    Instant end = Instant.now().plusSeconds(2);
    JsonNode share = shared(owner, Map.of("expiresAt", end.toString()), id);
    String link = behind(share);
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
    assertThat(behind(prolonged)).isEqualTo(link);
    api().get(link).expect(200);
  }

  @Test
  default void whatItsOwnerTrashesOrDeletesIsBehindNoLink() {
    Api owner = api().asNewUser();
    String kept = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String trashed = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    String link = behind(shared(owner, Map.of("originals", true), trashed, kept));
    assertThat(ids(api().get(link))).containsExactly(trashed, kept);

    owner.delete("/api/photos/" + trashed).expect(204);
    assertThat(ids(api().get(link))).containsExactly(kept);
    api().get(link + "/photos/" + trashed + "/original").problem(404, "not-found");
    owner.post("/api/photos/" + trashed + "/restore", Map.of()).expect(204);
    assertThat(ids(api().get(link))).containsExactly(trashed, kept);
    owner.delete("/api/photos/" + trashed + "?forever=true").expect(204);
    assertThat(ids(api().get(link))).containsExactly(kept);
  }

  private static List<String> ids(Answer behind) {
    List<String> ids = new ArrayList<>();
    behind
        .expect(200)
        .json()
        .at("/photos/items")
        .forEach(photo -> ids.add(photo.path("id").asText()));
    return ids;
  }

  @Test
  default void aLongLinkIsReadInPages() {
    Api owner = api().asNewUser();
    String[] photos = new String[5];
    for (int i = 0; i < photos.length; i++) {
      photos[i] = owner.uploaded(SamplePhotos.camera(64, 48, i));
    }
    String link = behind(shared(owner, Map.of(), photos));
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Answer page = api().get(link + "?limit=2" + cursor);
      read.addAll(ids(page));
      JsonNode next = page.json().at("/photos/next");
      cursor = next.isNull() ? null : "&cursor=" + next.asText();
    }

    assertThat(read).containsExactly(photos);
    api().get(link + "?cursor=nonsense").problem(422, "invalid-input");
    api().get(link + "?limit=0").problem(422, "invalid-input");
  }

  @Test
  default void nobodySharesWhatIsNotTheirs() {
    Api owner = api().asNewUser();
    Api other = api().asNewUser();
    String hidden = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String open = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    String own = other.uploaded(SamplePhotos.jpeg());
    owner.patch("/api/photos/" + open, Map.of("visibility", "public")).expect(200);
    JsonNode share = shared(owner, Map.of(), hidden);
    String mine = "/api/shares/" + share.path("id").asText();

    for (Api stranger : List.of(other, api().asAdministrator())) {
      stranger.post("/api/shares", Map.of("photos", List.of(hidden))).problem(404, "not-found");
      stranger.post("/api/shares", Map.of("photos", List.of(open))).problem(403, "forbidden");
      stranger.get(mine).problem(404, "not-found");
      stranger.patch(mine, Map.of("title", "mine")).problem(404, "not-found");
      stranger.delete(mine).problem(404, "not-found");
    }
    assertThat(other.get("/api/shares").expect(200).json().path("items")).isEmpty();
    JsonNode others = shared(other, Map.of(), own);
    other
        .patch("/api/shares/" + others.path("id").asText(), Map.of("photos", List.of(own, hidden)))
        .problem(404, "not-found");
    api().post("/api/shares", Map.of("photos", List.of(open))).problem(401, "not-authenticated");
    api().get("/api/shares").problem(401, "not-authenticated");
    api().get(mine).problem(401, "not-authenticated");
    api().delete(mine).problem(401, "not-authenticated");
    assertThat(ids(api().get(behind(share)))).containsExactly(hidden);
  }

  @Test
  default void theOwnerSeesAndChangesTheirLinks() {
    Api owner = api().asNewUser();
    String one = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String two = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    JsonNode first = shared(owner, Map.of("title", "first"), one, one);
    JsonNode second = shared(owner, Map.of(), two);

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
    assertThat(ids(api().get(behind(changed)))).containsExactly(two, one);
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
      String mine = "/api/shares/" + shared(owner, Map.of(), id).path("id").asText();
      owner.patch(mine, wrong).problem(422, "invalid-input");
    }
  }
}
