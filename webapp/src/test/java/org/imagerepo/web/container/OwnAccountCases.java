package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What users do with their own accounts. */
interface OwnAccountCases extends Cases {
  private String register() {
    String name = Api.freshName();
    api().post("/api/users", Map.of("username", name, "password", Api.PASSWORD)).expect(201);
    return name;
  }

  private Api logIn(String name) {
    Answer session =
        api().post("/api/session", Map.of("username", name, "password", Api.PASSWORD)).expect(204);
    return api()
        .with("Cookie", session.header("Set-Cookie").split(";", 2)[0])
        .with("Origin", api().server().toString());
  }

  @Test
  default void anOldUserNameLeadsToTheNewOne() {
    String old = register();
    String name = old + "-l";
    Api user = api().basic(old, Api.PASSWORD);
    Map<String, String> wanted =
        Map.of("username", name.toUpperCase(Locale.ROOT), "displayName", "Ada L.");
    JsonNode me = user.patch("/api/me", wanted).expect(200).json();
    assertThat(me.path("username").asText()).isEqualTo(name);

    JsonNode facts = api().get("/api/users/" + name).expect(200).json();
    assertThat(facts.path("displayName").asText()).isEqualTo("Ada L.");
    assertThat(facts.path("id").asText()).isEqualTo(me.path("id").asText());
    Answer moved = api().get("/api/users/" + old).expect(308);
    assertThat(moved.header("Location")).isEqualTo("/api/users/" + name);
    Answer archive = api().get("/api/users/" + old + "/archive.zip?metadata=true").expect(308);
    assertThat(archive.header("Location"))
        .isEqualTo("/api/users/" + name + "/archive.zip?metadata=true");
    Answer page = api().get("/" + old + "/abc").expect(308);
    assertThat(page.header("Location")).isEqualTo("/" + name + "/abc");
    api()
        .post("/api/users", Map.of("username", old, "password", Api.PASSWORD))
        .problem(409, "username-taken");
    user.get("/api/me").problem(401, "wrong-credentials");
    api().basic(name, Api.PASSWORD).patch("/api/me", Map.of("username", old)).expect(200);
    api().get("/api/users/nobody-of-that-name").problem(404, "not-found");
  }

  @Test
  default void whatBreaksRulesChangesNothing() {
    String name = register();
    Api user = api().basic(name, Api.PASSWORD);
    user.patch("/api/me", Map.of("username", register())).problem(409, "username-taken");
    for (Map<String, Object> wanted :
        List.<Map<String, Object>>of(
            Map.of("username", "admin"),
            Map.of("username", "../x"),
            Map.of("username", 7),
            Map.of("displayName", "\u202egnp"),
            Map.of("displayName", "x".repeat(10_000)),
            Map.of("displayName", "a\u0000b"),
            Map.of("avatar", "x"),
            Map.of("avatar", "A".repeat(22)),
            Map.of("publicLocation", "yes"),
            Map.of("role", "admin"),
            Map.of("roles", List.of("admin")))) {
      user.patch("/api/me", wanted).problem(422, "invalid-input");
    }
    JsonNode me = user.get("/api/me").expect(200).json();
    assertThat(me.path("displayName").asText()).isEqualTo(name);
    assertThat(me.path("roles").toString()).isEqualTo("[\"user\"]");
  }

  @Test
  default void anAvatarIsShownThoughItsPhotoIsPrivate() throws InterruptedException {
    String name = register();
    Api user = api().basic(name, Api.PASSWORD);
    String id = user.uploaded(SamplePhotos.jpeg());
    Await.photo(user, id, p -> p.path("renditions").size() == 2);
    api().asNewUser().patch("/api/me", Map.of("avatar", id)).problem(422, "invalid-input");
    JsonNode me = user.patch("/api/me", Map.of("avatar", id)).expect(200).json();
    assertThat(me.at("/avatar/photo").asText()).isEqualTo(id);

    Answer facts = api().get("/api/users/" + name).expect(200);
    assertThat(facts.text()).doesNotContain(id);
    Answer picture = api().get(facts.json().at("/avatar/href").asText()).expect(200);
    assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
    api().get("/api/photos/" + id).problem(404, "not-found");

    user.delete("/api/photos/" + id).expect(204);
    api().get("/api/users/" + name + "/avatar").problem(404, "not-found");
    Map<String, Object> none = new HashMap<>();
    none.put("avatar", null);
    assertThat(user.patch("/api/me", none).expect(200).json().has("avatar")).isFalse();
  }

  @Test
  default void changingThePasswordLogsOtherBrowsersOut() {
    String name = register();
    Api one = logIn(name);
    Api two = logIn(name);
    Map<String, String> wanted = Map.of("current", Api.PASSWORD, "password", "a better one 7");
    one.post("/api/me/password", Map.of("current", "wrong", "password", "a better one 7"))
        .problem(422, "invalid-input");
    one.post("/api/me/password", Map.of("current", Api.PASSWORD, "password", "sunshine1"))
        .problem(422, "invalid-input");
    two.get("/api/me").expect(200);

    one.post("/api/me/password", wanted).expect(204);

    one.get("/api/me").expect(200);
    two.get("/api/me").problem(401, "not-authenticated");
    api().basic(name, Api.PASSWORD).get("/api/me").problem(401, "wrong-credentials");
    api().basic(name, "a better one 7").get("/api/me").expect(200);
  }

  @Test
  default void aClosedAccountLooksAbsentUntilItIsOpenedAgain() {
    String name = register();
    Api user = logIn(name);
    String photo = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    user.patch(photo, Map.of("visibility", "public")).expect(200);
    JsonNode token = user.post("/api/tokens", Map.of("name", "script")).expect(201).json();
    Api script = api().with("Authorization", "Bearer " + token.path("secret").asText());
    user.post("/api/me/close", Map.of("password", "wrong-horse")).problem(422, "invalid-input");
    api().get(photo).expect(200);

    JsonNode closing =
        user.post("/api/me/close", Map.of("password", Api.PASSWORD)).expect(202).json();

    Instant end = Instant.parse(closing.path("closesAt").asText());
    assertThat(end).isAfter(Instant.now().plusSeconds(6 * 24 * 3600));
    for (String path :
        List.of(
            photo,
            photo + "/original",
            "/api/users/" + name,
            "/api/photos?owner=" + name,
            "/api/search?q=x&owner=" + name,
            "/api/users/" + name + "/archive.zip")) {
      api().get(path).problem(404, "not-found");
    }
    user.get(photo).problem(403, "account-closing");
    script.get(photo).problem(403, "account-closing");
    assertThat(logIn(name).get("/api/me").expect(200).json().path("closesAt").asText())
        .isEqualTo(closing.path("closesAt").asText());

    user.send("POST", "/api/me/reopen", BodyPublishers.noBody()).expect(204);
    api().get(photo).expect(200);
    script.get(photo).expect(200);
    assertThat(user.get("/api/me").expect(200).json().has("closesAt")).isFalse();
  }

  @Test
  default void noTokenChangesTheAccount() {
    JsonNode token = logIn(register()).post("/api/tokens", Map.of("name", "x")).expect(201).json();
    Api script = api().with("Authorization", "Bearer " + token.path("secret").asText());
    script.patch("/api/me", Map.of("displayName", "x")).problem(403, "forbidden");
    script
        .post("/api/me/password", Map.of("current", Api.PASSWORD, "password", "a better one 7"))
        .problem(403, "forbidden");
    script.post("/api/me/close", Map.of("password", Api.PASSWORD)).problem(403, "forbidden");
    for (String path : List.of("/api/me/password", "/api/me/close", "/api/me/reopen")) {
      api().post(path, Map.of()).problem(401, "not-authenticated");
    }
  }
}
