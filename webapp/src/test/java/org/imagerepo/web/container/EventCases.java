package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Server-sent events. */
interface EventCases extends Cases {
  /** Of one user at once. */
  int MOST_STREAMS = 20;

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

  /**
   * Received, waiting, then each rendition and each tagger: what the photo shows is what was told.
   */
  @Test
  @Timeout(60)
  default void eachStepOfAnUploadIsTold() throws Exception {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    try (BufferedReader events = listen(user)) {
      String upload =
          user.with("Tus-Resumable", "1.0.0")
              .with("Upload-Length", Integer.toString(photo.length))
              .with("Upload-Metadata", "filename YS5qcGc=")
              .send("POST", "/api/uploads", BodyPublishers.noBody())
              .expect(201)
              .header("Location");
      int half = photo.length / 2;
      append(user, upload, 0, Arrays.copyOf(photo, half));
      assertThat(step(events).toString())
          .isEqualTo(
              "{\"step\":\"received\",\"upload\":\"%s\",\"fileName\":\"a.jpg\",\"bytes\":%d,\"size\":%d}"
                  .formatted(upload, half, photo.length));
      append(user, upload, half, Arrays.copyOfRange(photo, half, photo.length));
      assertThat(step(events).path("bytes").asInt()).isEqualTo(photo.length);
      JsonNode waiting = step(events);
      assertThat(waiting.path("step").asText()).isEqualTo("waiting");
      String id = waiting.path("photo").asText();
      Set<String> owed = new HashSet<>();
      waiting.path("tasks").forEach(task -> owed.add(task.asText()));
      assertThat(owed).contains("render:resize", "tag:exif");
      Set<String> told = new TreeSet<>();
      while (!owed.isEmpty()) {
        JsonNode step = step(events);
        assertThat(step.path("photo").asText()).isEqualTo(id);
        assertThat(step.path("state").asText()).as(step.toString()).isEqualTo("done");
        told.add(step.path("step").asText() + " " + step.path("name").asText());
        owed.remove(step.path("task").asText());
      }
      JsonNode now = user.get("/api/photos/" + id).expect(200).json();
      Set<String> expected = new TreeSet<>();
      now.path("renditions")
          .forEach(made -> expected.add("rendition " + made.path("name").asText()));
      now.path("work").findValuesAsText("task").stream()
          .filter(task -> task.startsWith("tag:"))
          .forEach(task -> expected.add("tagger " + task.substring("tag:".length())));
      assertThat(told).contains("rendition thumbnail").isEqualTo(expected);
    }
  }

  private static void append(Api user, String upload, int offset, byte[] bytes) {
    user.with("Tus-Resumable", "1.0.0")
        .with("Content-Type", "application/offset+octet-stream")
        .with("Upload-Offset", Integer.toString(offset))
        .send("PATCH", upload, BodyPublishers.ofByteArray(bytes))
        .expect(204);
  }

  /** The next event of progress. */
  private static JsonNode step(BufferedReader events) throws IOException {
    boolean isNext = false;
    for (String line = events.readLine(); line != null; line = events.readLine()) {
      isNext = isNext || line.equals("event: progress");
      if (isNext && line.startsWith("data: ")) {
        return new ObjectMapper().readTree(line.substring("data: ".length()));
      }
    }
    throw new EOFException("the stream ended");
  }

  @Test
  @Timeout(60)
  default void loggingOutEndsTheStreamsOfThatSessionAlone() throws Exception {
    Map<String, String> user = Map.of("username", Api.freshName(), "password", Api.PASSWORD);
    api().post("/api/users", user).expect(201);
    Api leaving = session(user);
    try (BufferedReader ended = listen(leaving);
        BufferedReader lasting = listen(session(user))) {
      leaving.with("Origin", api().server().toString()).delete("/api/session").expect(204);
      assertThat(restOf(ended)).doesNotContain("event:");
      String id = api().basic(user.get("username"), Api.PASSWORD).uploaded(SamplePhotos.jpeg());
      String line = lasting.readLine();
      while (line != null && !line.contains(id)) {
        line = lasting.readLine();
      }
      assertThat(line).as("the other session hears on").isNotNull();
    }
  }

  @Test
  @Timeout(60)
  default void oneStreamTooManyEndsTheOldest() throws Exception {
    Api user = api().asNewUser();
    List<BufferedReader> streams = new ArrayList<>();
    try {
      for (int i = 0; i <= MOST_STREAMS; i++) {
        streams.add(listen(user));
      }
      assertThat(restOf(streams.get(0))).doesNotContain("event:");
    } finally {
      for (BufferedReader stream : streams) {
        stream.close();
      }
    }
  }

  private Api session(Map<String, String> user) {
    Answer logIn = api().post("/api/session", user).expect(204);
    return api().with("Cookie", logIn.header("Set-Cookie").split(";", 2)[0]);
  }

  /** All that still comes, once the server has ended the stream. */
  private static String restOf(BufferedReader events) {
    return String.join("\n", events.lines().toList());
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
