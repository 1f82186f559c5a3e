package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Tokens and sessions, and what each lets one do. */
interface CredentialCases extends Cases {
  private Api withToken(Api user, String... scopes) {
    JsonNode made =
        user.post("/api/tokens", Map.of("name", "script", "scopes", List.of(scopes)))
            .expect(201)
            .json();
    return api().with("Authorization", "Bearer " + made.path("secret").asText());
  }

  @Test
  default void aTokenMayWhatItsScopesSay() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    Map<String, String> patch = Map.of("caption", "x");
    Multipart form = new Multipart().file("a.png", SamplePhotos.png());

    Api reader = withToken(user, "read");
    reader.get(path).expect(200);
    reader.get("/api/photos").expect(200);
    reader.patch(path, patch).problem(403, "forbidden");
    reader.delete(path).problem(403, "forbidden");
    reader.upload(form).problem(403, "forbidden");
    reader.delete("/api/trash").problem(403, "forbidden");

    Api uploader = withToken(user, "upload");
    uploader.upload(form).expect(201);
    uploader.get(path).problem(403, "forbidden");
    uploader.get("/api/photos").problem(403, "forbidden");
    uploader.get("/api/trash").problem(403, "forbidden");
    uploader.post("/api/archives", Map.of("ids", List.of("x"))).problem(403, "forbidden");

    Api manager = withToken(user, "manage");
    manager.patch(path, patch).expect(200);
    manager.get(path).problem(403, "forbidden");
    manager.upload(form).problem(403, "forbidden");
  }

  @Test
  default void noTokenMakesOrSeesWaysIn() {
    Api token = withToken(api().asNewUser(), "read", "upload", "manage");
    token.get("/api/me").expect(200);
    token.post("/api/tokens", Map.of("name", "more")).problem(403, "forbidden");
    for (String path : List.of("/api/tokens", "/api/sessions")) {
      token.get(path).problem(403, "forbidden");
      api().get(path).problem(401, "not-authenticated");
    }
    token.delete("/api/sessions").problem(403, "forbidden");
  }

  @Test
  default void aTokensSecretIsToldOnceAndARevokedOneIsWorthNothing() {
    Api user = api().asNewUser();
    JsonNode made = user.post("/api/tokens", Map.of("name", "script")).expect(201).json();
    assertThat(made.path("scopes")).hasSize(3);
    assertThat(made.path("secret").asText()).startsWith("imagerepo_").hasSizeGreaterThan(50);
    Api script = api().with("Authorization", "bearer " + made.path("secret").asText());
    script.get("/api/me").expect(200);

    Answer list = user.get("/api/tokens").expect(200);
    assertThat(list.text()).doesNotContain(made.path("secret").asText());
    assertThat(list.json().at("/items/0/lastUsedAt").asText()).isNotEmpty();
    String path = "/api/tokens/" + made.path("id").asText();
    api().asNewUser().delete(path).problem(404, "not-found");
    user.delete(path).expect(204);
    user.delete(path).problem(404, "not-found");
    script.get("/api/me").problem(401, "wrong-credentials");
  }

  @Test
  default void anExpiredTokenIsWorthNothing() throws InterruptedException {
    Api user = api().asNewUser();
    Instant end = Instant.now().plusSeconds(2);
    JsonNode made =
        user.post("/api/tokens", Map.of("name", "short", "expiresAt", end.toString()))
            .expect(201)
            .json();
    Api script = api().with("Authorization", "Bearer " + made.path("secret").asText());
    Await.until(() -> script.get("/api/me").status() == 401);
    script.get("/api/me").problem(401, "wrong-credentials");
  }

  @Test
  default void brokenRulesOfTokensAreTold() {
    Api user = api().asNewUser();
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("name", " "),
            Map.of("name", "x".repeat(81)),
            Map.of("name", "\u202egnp.exe"),
            Map.of("name", "x", "scopes", List.of()),
            Map.of("name", "x", "scopes", List.of("account")),
            Map.of("name", "x", "scopes", List.of("READ")),
            Map.of("name", "x", "expiresAt", "tomorrow"),
            Map.of("name", "x", "expiresAt", "2020-01-01T00:00:00Z"))) {
      user.post("/api/tokens", body).problem(422, "invalid-input");
    }
  }

  @Test
  default void sessionsAreListedAndEnded() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    Api one = browser(body, "One/1");
    Api two = browser(body, "Two/2");

    JsonNode sessions = one.get("/api/sessions").expect(200).json().path("items");
    assertThat(sessions.findValuesAsText("userAgent")).containsExactlyInAnyOrder("One/1", "Two/2");
    for (JsonNode session : sessions) {
      assertThat(session.path("address").asText()).isEqualTo("127.0.0.1");
      assertThat(session.path("current").asBoolean())
          .isEqualTo(session.path("userAgent").asText().equals("One/1"));
    }
    one.with("Origin", api().server().toString()).delete("/api/sessions").expect(204);
    two.get("/api/me").problem(401, "not-authenticated");
    one.get("/api/me").expect(200);

    String id = sessions.get(0).path("id").asText();
    api().asNewUser().delete("/api/sessions/" + id).problem(404, "not-found");
    String own = one.get("/api/sessions").json().at("/items/0/id").asText();
    api().basic(name, Api.PASSWORD).delete("/api/sessions/" + own).expect(204);
    one.get("/api/me").problem(401, "not-authenticated");
  }

  private Api browser(Map<String, String> credentials, String agent) {
    Answer session = api().with("User-Agent", agent).post("/api/session", credentials).expect(204);
    return api().with("Cookie", session.header("Set-Cookie").split(";", 2)[0]);
  }

  @Test
  default void loggingInGivesAnotherSessionThanTheOneThatWasSent() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    String planted = "imagerepo-session=" + "A".repeat(43);

    Answer session = api().with("Cookie", planted).post("/api/session", body).expect(204);

    assertThat(session.header("Set-Cookie")).doesNotContain("A".repeat(43));
    api().with("Cookie", planted).get("/api/me").problem(401, "not-authenticated");
  }

  @Test
  default void thePlatformSaysWhatItCanDo() {
    JsonNode platform = api().get("/api/platform").expect(200).json();
    assertThat(platform.path("product").asText()).isEqualTo("imagerepo");
    assertThat(platform.path("version").asText()).matches("\\d.*");
    assertThat(platform.path("registration").asText()).isEqualTo("open");
    assertThat(platform.path("setUpNeeded").asBoolean()).isFalse();
    assertThat(platform.path("features").toString()).contains("tokens", "search", "trash");
    assertThat(platform.at("/limits/maxUploadBytes").asLong()).isPositive();
  }
}
