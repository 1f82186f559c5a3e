package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What browsers are told, and what is believed of proxies. The tests' own address is a proxy. */
interface HeaderCases extends Cases {
  @Test
  default void everyAnswerIsGuarded() {
    for (String path : List.of("/api/platform", "/api/me", "/api/nix", "/openapi", "/problems")) {
      assertGuarded(api().get(path));
    }
    assertGuarded(api().basic("nobody-here", "wrong-horse").get("/api/me"));
  }

  private static void assertGuarded(Answer answer) {
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.response().headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.header("Strict-Transport-Security")).as("no TLS").isNull();
  }

  @Test
  default void bytesHaveOnePolicyOfTheirOwn() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg()) + "/original";
    assertThat(user.get(path).response().headers().allValues("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  default void encryptionUpToATrustedProxyCounts() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    Answer plain = api().post("/api/session", body).expect(204);
    assertThat(plain.header("Set-Cookie")).doesNotContain("Secure");
    Answer encrypted = api().with("X-Forwarded-Proto", "https").post("/api/session", body);
    assertThat(encrypted.expect(204).header("Set-Cookie"))
        .startsWith("__Host-imagerepo-session=")
        .contains("; Secure", "; Path=/;");
    Api browser = api().with("Cookie", encrypted.header("Set-Cookie").split(";", 2)[0]);
    browser.with("X-Forwarded-Proto", "https").get("/api/me").expect(200);
    browser.get("/api/me").problem(401, "not-authenticated");
    assertThat(encrypted.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
  }

  @Test
  default void guessesCountForTheAddressThatATrustedProxyNames() {
    String name = Api.freshName();
    Map<String, String> right = Map.of("username", name, "password", Api.PASSWORD);
    Map<String, String> wrong = Map.of("username", name, "password", "wrong-horse");
    api().post("/api/users", right).expect(201);
    Api guesser = api().with("X-Forwarded-For", "6.6.6.6, 198.51.100.1");
    for (int i = 0; i < 10; i++) {
      guesser.post("/api/session", wrong).problem(401, "wrong-credentials");
    }
    guesser.post("/api/session", right).problem(429, "too-many-attempts");
    api().with("X-Forwarded-For", "6.6.6.6, 198.51.100.2").post("/api/session", right).expect(204);
  }

  @Test
  default void pagesOfOtherSitesUseTheApiOnlyWhereTheSettingsSaySo() {
    Api user = api().asNewUser();
    Api friend = user.with("Origin", "https://app.example").with("Sec-Fetch-Site", "cross-site");
    Answer read = friend.get("/api/me").expect(200);
    assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
    assertThat(read.header("Access-Control-Allow-Credentials")).isNull();
    friend.post("/api/tokens", Map.of("name", "x")).expect(201);
    Answer refused =
        api().with("Origin", "https://app.example").basic("nobody-here", "x").get("/api/me");
    assertThat(refused.expect(401).header("Access-Control-Allow-Origin")).isNotNull();
    Answer asked =
        api()
            .with("Origin", "https://app.example")
            .with("Access-Control-Request-Method", "PATCH")
            .send("OPTIONS", "/api/uploads/x", BodyPublishers.noBody())
            .expect(204);
    assertThat(asked.header("Access-Control-Allow-Methods")).contains("PATCH");
    assertThat(asked.header("Access-Control-Allow-Headers")).contains("Authorization");

    Api stranger = user.with("Origin", "https://evil.example");
    assertThat(stranger.get("/api/me").header("Access-Control-Allow-Origin")).isNull();
    stranger.post("/api/tokens", Map.of("name", "x")).problem(403, "cross-site");
  }

  @Test
  default void aCookieIsNoGoodToPagesOfOtherSitesWhateverTheSettingsSay() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    String cookie = api().post("/api/session", body).header("Set-Cookie").split(";", 2)[0];
    api()
        .with("Cookie", cookie)
        .with("Origin", "https://app.example")
        .post("/api/tokens", Map.of("name", "x"))
        .problem(403, "cross-site");
  }
}
