package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Requests that another site's page makes a browser send. */
interface CrossSiteCases extends Cases {
  @Test
  default void aCookieAloneChangesNothing() {
    Api browser = browser();
    Multipart form = new Multipart().file("a.jpg", SamplePhotos.jpeg());
    browser.upload(form).problem(403, "cross-site");
    browser.with("Origin", "http://evil.example").upload(form).problem(403, "cross-site");
    browser.with("Origin", "null").upload(form).problem(403, "cross-site");
    browser.with("Sec-Fetch-Site", "cross-site").upload(form).problem(403, "cross-site");
    browser.with("Sec-Fetch-Site", "same-site").delete("/api/session").problem(403, "cross-site");
    browser.with("Origin", api().server().toString()).upload(form).expect(201);
    browser.with("Sec-Fetch-Site", "same-origin").upload(form).expect(201);
  }

  @Test
  default void anotherSiteLogsNobodyIn() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().with("Origin", "http://evil.example").post("/api/users", body).problem(403, "cross-site");
    api().post("/api/users", body).expect(201);
    api()
        .with("Sec-Fetch-Site", "cross-site")
        .post("/api/session", body)
        .problem(403, "cross-site");
  }

  @Test
  default void readingNeedsNoProof() {
    browser().get("/api/me").expect(200);
  }

  @Test
  default void aSessionThatSomebodyElseMadeUpIsNeverTakenOn() {
    String name = Api.freshName();
    Map<String, String> credentials = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", credentials).expect(201);
    String madeUp = "imagerepo-session=" + "A".repeat(43);

    String cookie =
        api().with("Cookie", madeUp).post("/api/session", credentials).header("Set-Cookie");

    assertThat(cookie).startsWith("imagerepo-session=").doesNotContain("A".repeat(43));
    api().with("Cookie", madeUp).get("/api/me").problem(401, "not-authenticated");
    api().get("/api/me;jsessionid=" + "A".repeat(43)).problem(401, "not-authenticated");
  }

  /** Every operation that changes something, with the victim's cookie, from a page elsewhere. */
  @Test
  default void noOperationIsForgedByAPageElsewhere() {
    String name = Api.freshName();
    Map<String, String> credentials = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", credentials).expect(201);
    Api browser =
        api()
            .with(
                "Cookie",
                api().post("/api/session", credentials).header("Set-Cookie").split(";", 2)[0])
            .with("Tus-Resumable", "1.0.0");
    List<Api> forged =
        List.of(
            browser,
            browser.with("Origin", "https://evil.example"),
            browser.with("Origin", "null"),
            browser.with("Sec-Fetch-Site", "cross-site"),
            browser.with("Sec-Fetch-Site", "same-site").with("Origin", "https://evil.example"),
            browser.with("X-HTTP-Method-Override", "DELETE"));
    JsonNode description =
        api().with("Accept", "application/json").get("/openapi").expect(200).json();
    int tried = 0;
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      String address = path.getKey().replaceAll("\\{[a-z0-9A-Z]+}", "A".repeat(22));
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String method = operation.getKey().toUpperCase(Locale.ROOT);
        if (!List.of("GET", "HEAD", "OPTIONS").contains(method)) {
          for (Api attempt : forged) {
            Answer answer =
                method.equals("DELETE")
                    ? attempt.delete(address)
                    : attempt
                        .with("Content-Type", "application/json")
                        .send(method, address, BodyPublishers.ofString("{}"));
            answer.problem(403, "cross-site");
            tried++;
          }
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
    browser.get("/api/me").expect(200);
  }

  private Api browser() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    Answer session = api().post("/api/session", body).expect(204);
    return api().with("Cookie", session.header("Set-Cookie").split(";", 2)[0]);
  }
}
