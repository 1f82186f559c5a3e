package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Server-sent events. */
interface EventCases extends Cases {
  @Test
  @Timeout(60)
  default void aPageHearsOfItsOwnPhotosAlone() throws Exception {
    Api user = api().asNewUser();
    try (BufferedReader events = listen(user)) {
      String foreign = api().asNewUser().uploaded(SamplePhotos.jpeg());
      String id = user.uploaded(SamplePhotos.jpeg());
      user.delete("/api/photos/" + id).expect(204);
      StringBuilder heard = new StringBuilder();
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        heard.append(line).append('\n');
        if (line.startsWith("data: {\"id\":\"" + id + "\"}")) {
          break;
        }
      }
      assertThat(heard).contains("event: photo-removed").contains("id: ").doesNotContain(foreign);
      assertThat(heard.indexOf("photo-added")).isLessThan(heard.indexOf("photo-removed"));
    }
  }

  @Test
  default void nobodyWeKnowHearsNothing() {
    api().with("Accept", "text/event-stream").get("/api/events").problem(401, "not-authenticated");
  }

  private static BufferedReader listen(Api user) throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        Api.client()
            .send(
                user.with("Accept", "text/event-stream")
                    .request("GET", "/api/events", BodyPublishers.noBody()),
                BodyHandlers.ofInputStream());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }
}
