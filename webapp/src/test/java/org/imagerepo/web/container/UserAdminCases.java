package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What administrators see of users and do to them. */
interface UserAdminCases extends Cases {
  private Answer postNothing(Api as, String path) {
    return as.send("POST", path, BodyPublishers.noBody());
  }

  private String register() {
    String name = Api.freshName();
    api().post("/api/users", Map.of("username", name, "password", Api.PASSWORD)).expect(201);
    return name;
  }

  private JsonNode found(String name) {
    JsonNode page = api().asAdministrator().get("/api/admin/users?q=" + name).expect(200).json();
    for (JsonNode user : page.path("items")) {
      if (user.path("username").asText().equals(name)) {
        return user;
      }
    }
    throw new AssertionError(name + " is not in " + page);
  }

  @Test
  default void usersAreListedPageByPage() {
    register();
    register();
    Api admin = api().asAdministrator();
    JsonNode first = admin.get("/api/admin/users?limit=1").expect(200).json();
    assertThat(first.path("items")).hasSize(1);
    JsonNode second =
        admin
            .get("/api/admin/users?limit=1&cursor=" + first.path("next").asText())
            .expect(200)
            .json();
    assertThat(second.at("/items/0/username").asText())
        .isGreaterThan(first.at("/items/0/username").asText());
    admin.get("/api/admin/users?cursor=x").problem(422, "invalid-input");
    assertThat(found("root").path("roles").toString()).isEqualTo("[\"user\",\"admin\"]");
    assertThat(first.toString()).doesNotContain("assword", "pbkdf2");
  }

  @Test
  default void aLockedUserIsOutAndTheirPhotosAreHiddenUntilTheyAreLetInAgain() {
    String name = register();
    Api user = api().basic(name, Api.PASSWORD);
    String photo = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    user.patch(photo, Map.of("visibility", "public")).expect(200);
    Answer session =
        api().post("/api/session", Map.of("username", name, "password", Api.PASSWORD)).expect(204);
    Api browser = api().with("Cookie", session.header("Set-Cookie").split(";", 2)[0]);
    JsonNode token = user.post("/api/tokens", Map.of("name", "x")).expect(201).json();
    Api script = api().with("Authorization", "Bearer " + token.path("secret").asText());
    assertThat(found(name).at("/used/photos").asInt()).isEqualTo(1);
    assertThat(found(name).path("lastSeenAt").asText()).isNotEmpty();
    String path = "/api/admin/users/" + found(name).path("id").asText();
    Api admin = api().asAdministrator();

    JsonNode locked = admin.patch(path, Map.of("state", "locked")).expect(200).json();

    assertThat(locked.path("state").asText()).isEqualTo("locked");
    user.get("/api/me").problem(403, "account-locked");
    script.get("/api/me").problem(403, "account-locked");
    browser.get("/api/me").problem(401, "not-authenticated");
    api()
        .post("/api/session", Map.of("username", name, "password", Api.PASSWORD))
        .problem(403, "account-locked");
    api()
        .post("/api/session", Map.of("username", name, "password", "wrong-horse"))
        .problem(401, "wrong-credentials");
    api().get(photo).problem(404, "not-found");
    api().get("/api/users/" + name).problem(404, "not-found");

    admin.patch(path, Map.of("state", "active")).expect(200);
    user.get("/api/me").expect(200);
    script.get("/api/me").expect(200);
    api().get(photo).expect(200);
  }

  @Test
  default void aQuotaThatIsSetHolds() {
    String name = register();
    String path = "/api/admin/users/" + found(name).path("id").asText();
    Api admin = api().asAdministrator();
    JsonNode changed =
        admin.patch(path, Map.of("quota", Map.of("maxPhotos", 0))).expect(200).json();
    assertThat(changed.at("/quota/maxPhotos").asInt()).isZero();
    Api user = api().basic(name, Api.PASSWORD);
    user.upload(new Multipart().file("a.jpg", SamplePhotos.jpeg())).problem(413, "quota-exceeded");
    assertThat(user.get("/api/me").expect(200).json().at("/quota/maxPhotos").isInt()).isTrue();
    admin.patch(path, Map.of("quota", Map.of())).expect(200);
    user.uploaded(SamplePhotos.jpeg());
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("state", "closing"),
            Map.of("roles", List.of("god")),
            Map.of("roles", List.of()),
            Map.of("quota", Map.of("maxBytes", -1)))) {
      admin.patch(path, wrong).problem(422, "invalid-input");
    }
  }

  @Test
  default void aUserIsClosedByAnAdministratorAndComesBack() {
    String name = register();
    String path = "/api/admin/users/" + found(name).path("id").asText();
    Api admin = api().asAdministrator();
    assertThat(admin.delete(path).expect(202).json().path("closesAt").asText()).isNotEmpty();
    api().get("/api/users/" + name).problem(404, "not-found");
    assertThat(found(name).path("state").asText()).isEqualTo("closing");
    admin.patch(path, Map.of("state", "active")).expect(200);
    api().get("/api/users/" + name).expect(200);
  }

  @Test
  default void theLastAdministratorCantBeLost() {
    String root = "/api/admin/users/" + found("root").path("id").asText();
    Api admin = api().asAdministrator();
    admin.delete(root).problem(409, "last-administrator");
    admin.patch(root, Map.of("state", "locked")).problem(409, "last-administrator");
    admin.patch(root, Map.of("roles", List.of("user"))).problem(409, "last-administrator");
    admin.get("/api/admin/users").expect(200);
  }

  @Test
  default void aPasswordLinkWorksOnce() {
    String name = register();
    String path = "/api/admin/users/" + found(name).path("id").asText() + "/password-link";
    JsonNode made = postNothing(api().asAdministrator(), path).expect(201).json();
    String key = made.path("href").asText().replaceFirst("^/set-password#key=", "");
    assertThat(key).hasSize(43);

    api()
        .post("/api/password", Map.of("key", key, "password", "short"))
        .problem(422, "invalid-input");
    api().post("/api/password", Map.of("key", key, "password", "a better one 7")).expect(204);
    api()
        .post("/api/password", Map.of("key", key, "password", "a better one 8"))
        .problem(404, "not-found");
    api().basic(name, "a better one 7").get("/api/me").expect(200);
  }

  @Test
  default void invitationsAreMadeListedAndTakenBack() {
    Api admin = api().asAdministrator();
    JsonNode made =
        admin.post("/api/admin/invitations", Map.of("note", "for Bob")).expect(201).json();
    assertThat(made.path("href").asText()).startsWith("/register#invitation=");
    String secret = made.path("href").asText().substring("/register#invitation=".length());
    Answer list = admin.get("/api/admin/invitations").expect(200);
    assertThat(list.text()).contains("for Bob").doesNotContain(secret);
    String path = "/api/admin/invitations/" + made.path("id").asText();
    admin.delete(path).expect(204);
    admin.delete(path).problem(404, "not-found");
    admin
        .post("/api/admin/invitations", Map.of("expiresAt", "2020-01-01T00:00:00Z"))
        .problem(422, "invalid-input");
  }

  @Test
  default void onlyAdministratorsAdministerUsersAndNoTokenChangesAny() {
    String name = register();
    Api user = api().basic(name, Api.PASSWORD);
    String path = "/api/admin/users/" + found(name).path("id").asText();
    JsonNode token =
        api().asAdministrator().post("/api/tokens", Map.of("name", "x")).expect(201).json();
    Api script = api().with("Authorization", "Bearer " + token.path("secret").asText());
    script.get("/api/admin/users").expect(200);
    Map<String, Object> admin = Map.of("roles", List.of("user", "admin"));
    for (Api as : List.of(user, script)) {
      as.patch(path, admin).problem(403, "forbidden");
      as.delete(path).problem(403, "forbidden");
      postNothing(as, path + "/password-link").problem(403, "forbidden");
      as.post("/api/admin/invitations", Map.of()).problem(403, "forbidden");
      as.get("/api/admin/invitations").problem(403, "forbidden");
    }
    user.get("/api/admin/users").problem(403, "forbidden");
    api().get("/api/admin/users").problem(401, "not-authenticated");
    api().patch(path, admin).problem(401, "not-authenticated");
    api().delete(path).problem(401, "not-authenticated");
    assertThat(user.get("/api/me").expect(200).json().path("role").asText()).isEqualTo("user");
  }
}
