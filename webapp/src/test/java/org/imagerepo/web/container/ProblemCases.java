package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Odd requests: each gets a problem, none a page of the server's. */
interface ProblemCases extends Cases {
  @Test
  default void unknownAddressesAndMethods() {
    api().get("/api/nix").problem(404, "no-such-address");
    api().get("/api/").problem(404, "no-such-address");
    api().get("/api").problem(404, "no-such-address");
    Answer answer = api().send("PUT", "/api/users", BodyPublishers.noBody());
    answer.problem(405, "method-not-allowed");
    assertThat(answer.header("Allow")).contains("POST");
    api().post("/alice", Map.of()).problem(405, "method-not-allowed");
    api().get("/WEB-INF/web.xml").problem(404, "no-such-address");
  }

  @Test
  default void bodiesThatAreNoneOrNoJson() {
    for (String body : new String[] {"", "{", "[]", "7", "{\"username\":{}}", "\u0000"}) {
      int status = json(body).status();
      assertThat(status).as(body).isIn(400, 422);
      assertThat(json(body).header("Content-Type")).startsWith("application/problem+json");
      assertThat(json(body).text()).doesNotContain("org.", "Exception");
    }
    json("null").problem(422, "invalid-input");
    json("{\"username\":\"" + "a".repeat(100_000) + "\"}").problem(413, "body-too-large");
    api()
        .with("Content-Type", "text/plain")
        .send("POST", "/api/users", BodyPublishers.ofString("x"))
        .problem(415, "unsupported-media-type");
  }

  @Test
  default void whatIsNotAcceptable() {
    api().asNewUser().with("Accept", "image/png").get("/api/me").problem(406, "not-acceptable");
  }

  @Test
  default void everyTypeIsExplained() {
    String all = api().get("/problems").expect(200).text();
    assertThat(all).contains("too-many-pixels (422)", "cross-site (403)");
    for (String line : all.strip().split("\n")) {
      String slug = line.substring(0, line.indexOf(' '));
      assertThat(api().get("/problems/" + slug).expect(200).text()).isEqualTo(line);
    }
    api().get("/problems/nix").problem(404, "no-such-address");
  }

  private Answer json(String body) {
    return api()
        .with("Content-Type", "application/json")
        .send("POST", "/api/users", BodyPublishers.ofString(body));
  }
}
