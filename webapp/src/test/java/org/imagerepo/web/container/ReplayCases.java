package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/**
 * What went wrong elsewhere, tried here. Links that leak are in {@link ShareCases}, forged requests
 * in {@link CrossSiteCases}, names of files in {@link FileNameCases}, events in {@link EventCases}.
 */
interface ReplayCases extends Cases {
  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** LibrePhotos took the owner from the form. */
  @Test
  default void nobodyUploadsInAnothersName() {
    Api victim = api().asNewUser();
    String name = victim.username();
    String id = victim.get("/api/me").json().path("id").asText();
    Api attacker = api().asNewUser();
    Multipart form =
        new Multipart()
            .part("owner", "x", BodyPublishers.ofString(name))
            .part("user", "x", BodyPublishers.ofString(id))
            .file("a.jpg", SamplePhotos.jpeg());
    attacker
        .with("X-User", name)
        .with("X-Forwarded-User", name)
        .with("Remote-User", name)
        .upload(form);
    attacker
        .with("Content-Type", new Multipart().contentType())
        .send(
            "POST",
            "/api/photos?owner=" + name + "&user=" + id,
            new Multipart().file("b.png", SamplePhotos.png()).publisher())
        .expect(201);
    attacker
        .with("Tus-Resumable", "1.0.0")
        .with("Upload-Length", Integer.toString(SamplePhotos.webp().length))
        .with("Upload-Metadata", "owner " + encoded(name))
        .with("Content-Type", "application/offset+octet-stream")
        .send("POST", "/api/uploads", BodyPublishers.ofByteArray(SamplePhotos.webp()))
        .expect(201);
    String own = attacker.get("/api/photos").expect(200).json().at("/items/0/id").asText();
    attacker.patch("/api/photos/" + own, Map.of("owner", id)).problem(422, "invalid-input");

    assertThat(victim.get("/api/photos").expect(200).json().path("items")).isEmpty();
    for (JsonNode photo : attacker.get("/api/photos").json().path("items")) {
      assertThat(photo.at("/owner/username").asText()).isEqualTo(attacker.username());
    }
  }

  @Test
  default void nobodyWritesToAnothersUpload() {
    byte[] photo = SamplePhotos.png();
    Api victim = api().asNewUser().with("Tus-Resumable", "1.0.0");
    Api attacker = api().asNewUser().with("Tus-Resumable", "1.0.0");
    String upload =
        victim
            .with("Upload-Length", Integer.toString(photo.length))
            .send("POST", "/api/uploads", BodyPublishers.noBody())
            .expect(201)
            .header("Location");

    attacker
        .with("Upload-Offset", "0")
        .with("Content-Type", "application/offset+octet-stream")
        .send("PATCH", upload, BodyPublishers.ofByteArray(new byte[] {1, 2, 3}))
        .problem(404, "not-found");
    attacker
        .with("Upload-Concat", "final;" + upload)
        .send("POST", "/api/uploads", BodyPublishers.noBody())
        .problem(404, "not-found");
    attacker.delete(upload).problem(404, "not-found");

    Answer done =
        victim
            .with("Upload-Offset", "0")
            .with("Content-Type", "application/offset+octet-stream")
            .send("PATCH", upload, BodyPublishers.ofByteArray(photo))
            .expect(204);
    assertThat(victim.get(done.header("X-Photo") + "/original").expect(200).body())
        .isEqualTo(photo);
  }

  /** Whoever has a file could else find out who else has it. */
  @Test
  default void anothersPhotoIsNotFoundOutByItsHash() {
    Api owner = api().asNewUser();
    byte[] bytes = SamplePhotos.camera(64, 48, 777);
    String id = owner.uploaded(bytes);
    String digest = Digests.sha256(bytes);
    String never = Digests.sha256(new byte[] {7});
    Api other = api().asNewUser();

    JsonNode absent = other.get("/api/photos/by-sha256/" + never).problem(404, "not-found");
    assertThat(other.get("/api/photos/by-sha256/" + digest).problem(404, "not-found"))
        .isEqualTo(absent);
    for (String header : List.of("If-None-Match", "If-Match", "If-Range")) {
      assertThat(
              other
                  .with(header, "\"" + digest + "\"")
                  .get("/api/photos/" + id + "/original?v=" + digest.substring(0, 16))
                  .problem(404, "not-found"))
          .isEqualTo(absent);
    }
    JsonNode sent =
        other.upload(new Multipart().file("a.jpg", bytes)).expect(201).json().at("/items/0");
    assertThat(sent.path("status").asInt()).as("as if nobody had it").isEqualTo(201);
    assertThat(sent.at("/photo/id").asText()).isNotEqualTo(id);
    Answer tus =
        api()
            .asNewUser()
            .with("Tus-Resumable", "1.0.0")
            .with("Upload-Length", Integer.toString(bytes.length))
            .with("Content-Type", "application/offset+octet-stream")
            .send("POST", "/api/uploads", BodyPublishers.ofByteArray(bytes))
            .expect(201);
    assertThat(tus.header("X-Photo-Duplicate")).isNull();
    assertThat(tus.header("X-Photo")).doesNotContain(id);
  }

  /**
   * In turns and in changing order, so that what slows one slows both. The ratio of what is usual
   * says whether one does more work, however fast the machine is; that of a photo read, or of bytes
   * opened, would be far from one.
   */
  @Test
  default void anothersPhotoIsNotFoundOutByTime() throws InterruptedException {
    Api owner = api().asNewUser();
    String id = owner.uploaded(SamplePhotos.jpeg());
    Await.photo(owner, id, photo -> photo.path("renditions").size() == 2);
    Api other = api().asNewUser();
    for (String what : List.of("", "/original", "/renditions/thumbnail")) {
      String there = "/api/photos/" + id + what;
      String absent = "/api/photos/" + "A".repeat(22) + what;
      double ratio = ratio(other, there, absent);
      // What else the machine does may weigh on one of both; what tells a photo would do so always.
      for (int again = 0; again < 2 && !isAlike(ratio); again++) {
        ratio = ratio(other, there, absent);
      }
      assertThat(isAlike(ratio)).as("%s: %s", what, ratio).isTrue();
    }
  }

  private static boolean isAlike(double ratio) {
    return ratio > 1 / 1.5 && ratio < 1.5;
  }

  /** Of the median times of the one and the other, which take turns in being first. */
  private static double ratio(Api asker, String there, String absent) {
    List<Long> ofThere = new ArrayList<>();
    List<Long> ofAbsent = new ArrayList<>();
    for (int i = -50; i < 200; i++) {
      boolean isFirst = i % 2 == 0;
      long before = nanos(asker, isFirst ? there : absent);
      long after = nanos(asker, isFirst ? absent : there);
      if (i >= 0) {
        ofThere.add(isFirst ? before : after);
        ofAbsent.add(isFirst ? after : before);
      }
    }
    return median(ofThere) / median(ofAbsent);
  }

  private static double median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static long nanos(Api asker, String path) {
    long start = System.nanoTime();
    asker.get(path).expect(404);
    return System.nanoTime() - start;
  }

  @Test
  default void noArchiveHoldsWhatIsNotForWhoeverAsks() throws IOException {
    Api owner = api().asNewUser();
    String hidden = owner.uploaded(SamplePhotos.camera(64, 48, 31));
    String unlisted = owner.uploaded(SamplePhotos.camera(64, 48, 32));
    String open = owner.uploaded(SamplePhotos.camera(64, 48, 33));
    owner.patch("/api/photos/" + unlisted, Map.of("visibility", "unlisted")).expect(200);
    owner.patch("/api/photos/" + open, Map.of("visibility", "public")).expect(200);
    Api other = api().asNewUser();
    String own = other.uploaded(SamplePhotos.jpeg());

    String all = "/api/users/" + owner.username() + "/archive.zip?metadata=true";
    for (Api asker : List.of(api(), other, api().asAdministrator())) {
      Map<String, byte[]> files = asker.get(all).expect(200).unzipped();
      assertThat(files).hasSize(2).containsKey("metadata.json");
      assertThat(new String(files.get("metadata.json"), StandardCharsets.UTF_8))
          .contains(open)
          .doesNotContain(hidden, unlisted);
    }
    other.post("/api/archives", Map.of("ids", List.of(own, hidden))).problem(404, "not-found");
    String frozen =
        other
            .post("/api/archives", Map.of("ids", List.of(own, open)))
            .expect(201)
            .json()
            .path("href")
            .asText();
    assertThat(other.get(frozen).expect(200).unzipped()).hasSize(2);
    owner.get(frozen).problem(404, "not-found");
    api().get(frozen).problem(404, "not-found");

    owner.patch("/api/photos/" + open, Map.of("visibility", "private")).expect(200);
    other.get(frozen).problem(404, "not-found");
  }

  /** As browsers and what stands between do it: what is fresh isn't asked for again. */
  @Test
  default void aChangedVisibilityIsSeenByEveryCacheAtOnce() throws InterruptedException {
    Api owner = api().asNewUser();
    String id = owner.uploaded(SamplePhotos.jpeg());
    JsonNode photo = Await.photo(owner, id, p -> p.path("renditions").size() == 2);
    String path = "/api/photos/" + id;
    owner.patch(path, Map.of("visibility", "public")).expect(200);
    List<String> addresses =
        List.of(
            path,
            photo.at("/original/href").asText(),
            photo.at("/renditions/0/href").asText(),
            photo.at("/renditions/1/href").asText(),
            "/api/photos?owner=" + owner.username());
    List<CachingBrowser> browsers =
        List.of(
            new CachingBrowser(api()),
            new CachingBrowser(api().asNewUser()),
            new CachingBrowser(api().asAdministrator()));
    for (CachingBrowser browser : browsers) {
      addresses.forEach(address -> browser.get(address).expect(200));
      addresses.forEach(address -> browser.get(address).expect(200));
    }

    owner.patch(path, Map.of("visibility", "private")).expect(200);

    for (CachingBrowser browser : browsers) {
      addresses.subList(0, 4).forEach(address -> browser.get(address).expect(404));
      assertThat(browser.get(addresses.get(4)).expect(200).json().path("items")).isEmpty();
    }
    CachingBrowser own = new CachingBrowser(owner);
    own.get(addresses.get(1)).expect(200);
    assertThat(own.get(addresses.get(1)).header("Cache-Control")).startsWith("private");
    assertThat(own.asked()).as("the owner's browser keeps it").isEqualTo(1);
  }
}
