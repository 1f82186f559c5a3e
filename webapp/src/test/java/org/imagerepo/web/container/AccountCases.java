package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Registering, logging in and out. */
interface AccountCases extends Cases {
  @Test
  default void whoRegistersIsKnownByBasic() {
    String name = Api.freshName();
    Answer registered =
        api()
            .post(
                "/api/users",
                Map.of("username", name.toUpperCase(Locale.ROOT), "password", Api.PASSWORD))
            .expect(201);
    assertThat(registered.header("Location")).endsWith("/" + name);
    assertThat(registered.text()).doesNotContain(Api.PASSWORD);

    JsonNode me = api().basic(name, Api.PASSWORD).get("/api/me").expect(200).json();
    assertThat(me.path("username").asText()).isEqualTo(name);
    assertThat(me.path("role").asText()).isEqualTo("user");
    assertThat(me.at("/usage/photos").asInt()).isZero();
  }

  @Test
  default void aTakenNameAndEachBrokenRuleAreTold() {
    Map<String, String> body = Map.of("username", Api.freshName(), "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    api().post("/api/users", body).problem(409, "username-taken");
    JsonNode problem =
        api()
            .post("/api/users", Map.of("username", "not good", "password", "short"))
            .problem(422, "invalid-input");
    assertThat(problem.path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("username", "password");
    api()
        .post("/api/users", Map.of("username", "api", "password", Api.PASSWORD))
        .problem(422, "invalid-input");
  }

  @Test
  default void aSessionLastsFromLogInToLogOut() {
    Api user = loggedIn();
    user.get("/api/me").expect(200);
    Answer gone = user.with("Origin", api().server().toString()).delete("/api/session").expect(204);
    assertThat(gone.header("Clear-Site-Data")).isEqualTo("\"cache\"");
    user.get("/api/me").problem(401, "not-authenticated");
  }

  @Test
  default void theSessionCookieIsOutOfReachOfScripts() {
    String cookie = logIn().header("Set-Cookie");
    assertThat(cookie)
        .startsWith("imagerepo-session=")
        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=2592000")
        .doesNotContain("JSESSIONID");
  }

  @Test
  default void wrongCredentialsAreRefusedWhereverTheyAreSent() {
    String name = Api.freshName();
    api().post("/api/users", Map.of("username", name, "password", Api.PASSWORD)).expect(201);
    api()
        .post("/api/session", Map.of("username", name, "password", "wrong-horse"))
        .problem(401, "wrong-credentials");
    api().post("/api/session", Map.of("username", name)).problem(422, "invalid-input");
    Answer basic = api().basic(name, "wrong-horse").get("/api/me");
    basic.problem(401, "wrong-credentials");
    assertThat(basic.header("WWW-Authenticate")).startsWith("Basic ");
    api().with("Authorization", "Bearer abc").get("/api/me").problem(401, "wrong-credentials");
    api().with("Authorization", "Basic %%%").get("/api/me").problem(401, "wrong-credentials");
  }

  @Test
  default void guessingIsSlowedDown() {
    String name = Api.freshName();
    int status = 0;
    for (int i = 0; i < 12 && status != 429; i++) {
      status = api().basic(name, "guess-number-" + i).get("/api/me").status();
    }
    Answer refused = api().basic(name, "one-more").get("/api/me");
    refused.problem(429, "too-many-attempts");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
  }

  @Test
  default void aPageIsNotMadeToAskForThePasswordByTheBrowser() {
    Answer script = api().get("/api/me");
    assertThat(script.header("WWW-Authenticate")).startsWith("Basic ");
    Answer page = api().with("Sec-Fetch-Site", "same-origin").get("/api/me");
    page.problem(401, "not-authenticated");
    assertThat(page.header("WWW-Authenticate")).doesNotContain("Basic");
  }

  @Test
  default void theSetUpLinkOfAPlatformWithAnAdministratorIsWorthNothing() {
    api()
        .post("/api/setup", Map.of("token", "x", "username", "eve", "password", Api.PASSWORD))
        .problem(404, "not-found");
  }

  private Answer logIn() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    return api().post("/api/session", body).expect(204);
  }

  private Api loggedIn() {
    return api().with("Cookie", logIn().header("Set-Cookie").split(";", 2)[0]);
  }
}
