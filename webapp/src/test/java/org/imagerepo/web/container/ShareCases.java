package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Links: what they show, and to whom. */
interface ShareCases extends Cases {
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

  @Test
  default void aLinkShowsItsPhotosToWhoeverHasItAndNothingElse() throws Exception {
    Api owner = api().asNewUser();
    String id = SharedLinks.rendered(owner, telling("at 47.3769N 8.5417E"));
    String hidden = owner.uploaded(SamplePhotos.camera(64, 48, 1));
    String open = owner.uploaded(SamplePhotos.camera(64, 48, 2));
    owner.patch("/api/photos/" + open, Map.of("visibility", "public")).expect(200);
    JsonNode share = SharedLinks.shared(owner, Map.of("title", "Ferien ☀"), id);
    assertThat(share.path("photos").asInt()).isEqualTo(1);
    assertThat(share.path("hasPassword").asBoolean()).isFalse();
    String link = SharedLinks.behind(share);

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
    String id = SharedLinks.rendered(owner, bytes);
    JsonNode share = SharedLinks.shared(owner, Map.of("originals", true), id);
    String link = SharedLinks.behind(share);
    String original = api().get(link).json().at("/photos/items/0/original/href").asText();

    Answer whole = api().get(original).expect(200);
    assertThat(whole.text()).doesNotContain("47.3769");
    assertThat(whole.header("ETag")).isEqualTo("\"" + Digests.sha256(whole.body()) + "\"");
    assertThat(archive(link).get("photo.jpg")).isEqualTo(whole.body());
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
    Map<String, byte[]> files = archive(link);
    assertThat(files).hasSize(1);
    assertThat(files.values().iterator().next())
        .isEqualTo(api().get(link + "/photos/" + id + "/renditions/preview").body());
  }

  @Test
  default void aPasswordGuardsAllThatIsBehindALink() throws Exception {
    Api owner = api().asNewUser();
    String id = SharedLinks.rendered(owner, SamplePhotos.jpeg());
    JsonNode share =
        SharedLinks.shared(owner, Map.of("password", SharedLinks.PASSWORD, "originals", true), id);
    assertThat(share.path("hasPassword").asBoolean()).isTrue();
    assertThat(share.toString()).doesNotContain(SharedLinks.PASSWORD);
    String link = SharedLinks.behind(share);
    String other =
        SharedLinks.behind(SharedLinks.shared(owner, Map.of("password", SharedLinks.PASSWORD), id));
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

    Answer unlocked =
        api().post(link + "/access", Map.of("password", SharedLinks.PASSWORD)).expect(204);

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

  private Map<String, byte[]> archive(String link) throws IOException {
    Answer archive = api().get(link + "/archive.zip").expect(200);
    assertThat(archive.header("Content-Length")).isEqualTo(Integer.toString(archive.body().length));
    return archive.unzipped();
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
    String link =
        SharedLinks.behind(SharedLinks.shared(owner, Map.of("password", SharedLinks.PASSWORD), id));
    int status = 0;
    for (int i = 0; i < 12 && status != 429; i++) {
      status = api().post(link + "/access", Map.of("password", "wrong-guess-" + i)).status();
    }

    Answer refused = api().post(link + "/access", Map.of("password", SharedLinks.PASSWORD));

    refused.problem(429, "too-many-attempts");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
  }

  @Test
  default void aLongLinkIsReadInPages() {
    Api owner = api().asNewUser();
    String[] photos = new String[5];
    for (int i = 0; i < photos.length; i++) {
      photos[i] = owner.uploaded(SamplePhotos.camera(64, 48, i));
    }
    String link = SharedLinks.behind(SharedLinks.shared(owner, Map.of(), photos));
    List<String> read = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Answer page = api().get(link + "?limit=2" + cursor);
      read.addAll(SharedLinks.ids(page));
      JsonNode next = page.json().at("/photos/next");
      cursor = next.isNull() ? null : "&cursor=" + next.asText();
    }

    assertThat(read).containsExactly(photos);
    api().get(link + "?cursor=nonsense").problem(422, "invalid-input");
    api().get(link + "?limit=0").problem(422, "invalid-input");
  }
}
