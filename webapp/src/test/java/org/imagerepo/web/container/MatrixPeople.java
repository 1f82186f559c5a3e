package org.imagerepo.web.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.imagerepo.testkit.photo.SamplePhotos;

/** The askers of the matrix, and the links that some of them hold. */
final class MatrixPeople {
  /** In the file name of every photo of the owner. */
  static final String MARK = "kept-to-myself";

  private static final String LINK_PASSWORD = "open-sesame-9";
  private static final AtomicLong SEED = new AtomicLong(1_000_000);

  private final Api api;
  private final String ownerName = Api.freshName();
  private final Map<MatrixAsker, Api> askers = new HashMap<>();
  private final Map<MatrixAsker, String> links = new HashMap<>();
  private final String linkedPhoto;

  MatrixPeople(Api api) throws InterruptedException {
    this.api = api;
    register(ownerName);
    askers.put(MatrixAsker.ANONYMOUS, api);
    askers.put(MatrixAsker.OWNER, api.basic(ownerName, Api.PASSWORD));
    askers.put(MatrixAsker.OTHER, api.asNewUser());
    askers.put(MatrixAsker.ADMIN, api.asAdministrator());
    askers.put(MatrixAsker.LOCKED, locked());
    askers.put(MatrixAsker.READ, token("read"));
    askers.put(MatrixAsker.UPLOAD, token("upload"));
    askers.put(MatrixAsker.MANAGE, token("manage"));
    linkedPhoto = newPhoto();
    Await.photo(owner(), linkedPhoto, photo -> photo.path("renditions").size() == 2);
    makeLinks();
  }

  private Api locked() {
    String name = Api.freshName();
    String id = register(name);
    as(MatrixAsker.ADMIN).patch("/api/admin/users/" + id, Map.of("state", "locked")).expect(200);
    return api.basic(name, Api.PASSWORD);
  }

  /** Makes a user, and gives their id. */
  String register(String name) {
    return api.post("/api/users", Map.of("username", name, "password", Api.PASSWORD))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private Api token(String scope) {
    String secret =
        owner()
            .post("/api/tokens", Map.of("name", scope, "scopes", List.of(scope)))
            .expect(201)
            .json()
            .path("secret")
            .asText();
    return api.with("Authorization", "Bearer " + secret);
  }

  private void makeLinks() throws InterruptedException {
    String guarded = secret(share(Map.of("password", LINK_PASSWORD)));
    String cookie =
        api.post("/api/shared/" + guarded + "/access", Map.of("password", LINK_PASSWORD))
            .expect(204)
            .header("Set-Cookie")
            .split(";", 2)[0];
    for (MatrixAsker asker : MatrixAsker.values()) {
      links.put(asker, guarded);
    }
    links.put(MatrixAsker.ANONYMOUS, "A".repeat(44));
    askers.put(MatrixAsker.HOLDER, api.with("Cookie", cookie));
    askers.put(
        MatrixAsker.WRONG, api.with("Cookie", "imagerepo-share=9999999999." + "A".repeat(22)));

    JsonNode revoked = share(Map.of());
    owner().delete("/api/shares/" + revoked.path("id").asText()).expect(204);
    links.put(MatrixAsker.REVOKED, secret(revoked));
    askers.put(MatrixAsker.REVOKED, api.with("Cookie", cookie));

    Instant end = Instant.now().plusSeconds(1);
    links.put(MatrixAsker.EXPIRED, secret(share(Map.of("expiresAt", end.toString()))));
    askers.put(MatrixAsker.EXPIRED, api.with("Cookie", cookie));
    Await.until(() -> Instant.now().isAfter(end));
  }

  private JsonNode share(Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("photos", List.of(linkedPhoto));
    body.put("originals", true);
    return owner().post("/api/shares", body).expect(201).json();
  }

  private static String secret(JsonNode share) {
    return share.path("href").asText().substring("/s/".length());
  }

  Api anonymous() {
    return api;
  }

  Api owner() {
    return askers.get(MatrixAsker.OWNER);
  }

  String ownerName() {
    return ownerName;
  }

  Api as(MatrixAsker asker) {
    return askers.get(asker);
  }

  /**
   * The secret of the link that an asker has: one that never was, one with a password, which the
   * holder told, one that is over, one that was taken back.
   */
  String link(MatrixAsker asker) {
    return links.get(asker);
  }

  /** A photo behind all of the links. */
  String linkedPhoto() {
    return linkedPhoto;
  }

  /** What an asker takes for the password of their link. */
  String linkPassword(MatrixAsker asker) {
    return asker == MatrixAsker.HOLDER ? LINK_PASSWORD : "wrong-guess-9";
  }

  /** A private photo of the owner that wasn't there before. */
  String newPhoto() {
    byte[] bytes = SamplePhotos.camera(64, 48, SEED.incrementAndGet());
    return owner()
        .upload(new Multipart().file(MARK + ".jpg", bytes))
        .expect(201)
        .json()
        .at("/items/0/photo/id")
        .asText();
  }
}
