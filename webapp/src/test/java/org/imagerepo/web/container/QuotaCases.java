package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What an administrator allows each user to keep, and what is said where there is no room. */
interface QuotaCases extends Cases {
  private static byte[] photo(int seed) {
    return SamplePhotos.camera(64, 48, 500_000L + seed);
  }

  private Api limited(Map<String, ?> quota) {
    String name = Api.freshName();
    String id =
        api()
            .post("/api/users", Map.of("username", name, "password", Api.PASSWORD))
            .expect(201)
            .json()
            .path("id")
            .asText();
    limit(id, quota);
    return api().basic(name, Api.PASSWORD);
  }

  private void limit(String id, Map<String, ?> quota) {
    api().asAdministrator().patch("/api/admin/users/" + id, Map.of("quota", quota)).expect(200);
  }

  private static long photos(Api user) {
    return user.get("/api/photos").expect(200).json().path("items").size();
  }

  private static Answer upload(Api user, byte[] photo) {
    return user.upload(new Multipart().file("a.jpg", photo));
  }

  @Test
  default void aPhotoTooManyIsRefusedByItself() {
    Api user = limited(Map.of("maxPhotos", 2));
    upload(user, photo(1)).expect(201);

    JsonNode items =
        user.upload(new Multipart().file("b.jpg", photo(2)).file("c.jpg", photo(3)))
            .expect(207)
            .json()
            .path("items");

    assertThat(items.at("/0/status").asInt()).isEqualTo(201);
    assertThat(items.at("/1/status").asInt()).isEqualTo(413);
    assertThat(items.at("/1/problem/type").asText()).isEqualTo("/problems/quota-exceeded");
    JsonNode problem = upload(user, photo(4)).problem(413, "quota-exceeded");
    assertThat(problem.path("detail").asText()).contains("2 photos", "Delete photos for good");
    assertThat(photos(user)).isEqualTo(2);
    upload(api().asNewUser(), photo(4)).expect(201);
  }

  @Test
  default void bytesTooManyAreRefusedAndTheTrashCounts() {
    byte[] first = photo(10);
    byte[] second = photo(11);
    Api user = limited(Map.of("maxBytes", first.length + second.length - 1));
    String id = user.uploaded(first);

    upload(user, second).problem(413, "quota-exceeded");
    user.delete("/api/photos/" + id).expect(204);
    upload(user, second).problem(413, "quota-exceeded");
    user.delete("/api/photos/" + id + "?forever=true").expect(204);
    upload(user, second).expect(201);
  }

  @Test
  default void whatAnAdministratorGivesOrTakesCountsAtOnce() {
    Api user = limited(Map.of("maxPhotos", 0));
    String id = user.get("/api/me").json().path("id").asText();
    upload(user, photo(20)).problem(413, "quota-exceeded");

    limit(id, Map.of("maxPhotos", 1));
    upload(user, photo(20)).expect(201);
    upload(user, photo(21)).problem(413, "quota-exceeded");
    limit(id, Map.of());
    upload(user, photo(21)).expect(201);
    limit(id, Map.of("maxPhotos", 1));
    assertThat(photos(user)).as("nothing is taken away").isEqualTo(2);
  }

  @Test
  default void ofManyAtOnceNoMoreGetInThanThereIsRoomFor() {
    Api user = limited(Map.of("maxPhotos", 3));

    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> upload(user, photo(30 + i)).status())
            .toList();

    assertThat(statuses).containsOnly(201, 413);
    assertThat(statuses.stream().filter(status -> status == 201)).hasSize(3);
    assertThat(photos(user)).isEqualTo(3);
  }

  private static Api tus(Api user) {
    return user.with("Tus-Resumable", "1.0.0");
  }

  private static Answer create(Api user, long length) {
    return tus(user)
        .with("Upload-Length", Long.toString(length))
        .send("POST", "/api/uploads", BodyPublishers.noBody());
  }

  private static Answer send(Api user, String upload, byte[] photo) {
    return tus(user)
        .with("Upload-Offset", "0")
        .with("Content-Type", "application/offset+octet-stream")
        .send("PATCH", upload, BodyPublishers.ofByteArray(photo));
  }

  @Test
  default void aResumableUploadThatDoesNotFitInIsRefusedBeforeItBegins() {
    Api user = limited(Map.of("maxBytes", 5000));

    create(user, 5001).problem(413, "quota-exceeded");

    create(user, 5000).expect(201);
  }

  /** Somebody else's bytes were quicker: those that came in vain are kept until there is room. */
  @Test
  default void aResumableUploadThatNoLongerFitsInWaitsForRoom() {
    byte[] photo = photo(40);
    Api user = limited(Map.of("maxPhotos", 1));
    String upload = create(user, photo.length).expect(201).header("Location");
    String other = user.uploaded(photo(41));

    JsonNode problem = send(user, upload, photo).problem(413, "quota-exceeded");

    assertThat(problem.path("detail").asText()).contains("kept until it expires");
    tus(user).head(upload).expect(413);
    assertThat(photos(user)).isEqualTo(1);
    user.delete("/api/photos/" + other + "?forever=true").expect(204);
    Answer done = tus(user).head(upload).expect(200);
    assertThat(done.header("Upload-Offset")).isEqualTo(Integer.toString(photo.length));
    assertThat(user.get(done.header("X-Photo") + "/original").expect(200).body()).isEqualTo(photo);
  }

  @Test
  default void anUploadThatWaitsForRoomCanBeGivenUp() {
    byte[] photo = photo(50);
    Api user = limited(Map.of("maxPhotos", 1));
    String upload = create(user, photo.length).expect(201).header("Location");
    user.uploaded(photo(51));
    send(user, upload, photo).problem(413, "quota-exceeded");

    tus(user).delete(upload).expect(204);

    tus(user).head(upload).expect(404);
  }
}
