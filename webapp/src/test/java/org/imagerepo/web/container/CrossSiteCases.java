package org.imagerepo.web.container;

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

  private Api browser() {
    String name = Api.freshName();
    Map<String, String> body = Map.of("username", name, "password", Api.PASSWORD);
    api().post("/api/users", body).expect(201);
    Answer session = api().post("/api/session", body).expect(204);
    return api().with("Cookie", session.header("Set-Cookie").split(";", 2)[0]);
  }
}
