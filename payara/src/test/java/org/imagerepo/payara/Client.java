package org.imagerepo.payara;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A script that uses the platform over HTTP, as one user. For many threads. */
final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final String BOUNDARY = "----a-boundary-in-no-photo-7d1b4c";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String username;
  private final String password;

  Client(URI server, String username, String password) {
    this.server = server;
    this.username = username;
    this.password = password;
  }

  /** A body as JSON. */
  static JsonNode json(String body) throws IOException {
    return JSON.readTree(body);
  }

  /** Makes the user's account. */
  Client register() throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("username", username, "password", password));
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/users"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    expect(201, http.send(request, BodyHandlers.ofString()));
    return this;
  }

  /** Sends files in one request, and returns the items of the answer. */
  List<JsonNode> upload(List<Path> files) throws IOException, InterruptedException {
    return items(expect(201, uploadAny(files)));
  }

  /** Sends files in one request, whatever the answer. */
  HttpResponse<String> uploadAny(List<Path> files) throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/photos")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(multipart(files))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static BodyPublisher multipart(List<Path> files) throws IOException {
    List<BodyPublisher> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(
          text(
              "--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\nContent-Type: image/jpeg\r\n\r\n"
                  .formatted(BOUNDARY, file.getFileName())));
      parts.add(BodyPublishers.ofFile(file));
      parts.add(text("\r\n"));
    }
    parts.add(text("--" + BOUNDARY + "--\r\n"));
    return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }

  /** All photos of the user, over as many pages as they take. */
  List<JsonNode> photos() throws IOException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = get("/api/photos?limit=50&owner=" + username + cursor);
      all.addAll(items(page));
      cursor = page.path("next").isTextual() ? "&cursor=" + page.get("next").asText() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  /** The photo once it has its renditions. */
  JsonNode awaitRenditions(String id) throws IOException, InterruptedException {
    return await(id, photo -> hasRendition(photo, "preview") && hasRendition(photo, "thumbnail"));
  }

  /** The photo once it is as wanted. */
  JsonNode await(String id, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode photo = get("/api/photos/" + id);
    while (!wanted.test(photo)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not as wanted after " + PATIENCE + ": " + photo);
      }
      Thread.sleep(250);
      photo = get("/api/photos/" + id);
    }
    return photo;
  }

  private static boolean hasRendition(JsonNode photo, String name) {
    return photo.path("renditions").findValuesAsText("name").contains(name);
  }

  /** What is at an address of the platform, as JSON. */
  JsonNode get(String path) throws IOException, InterruptedException {
    return expect(200, http.send(request(path).build(), BodyHandlers.ofString()));
  }

  /** Asks for something to be done that needs no words, and returns the answer. */
  JsonNode post(String path) throws IOException, InterruptedException {
    HttpRequest request = request(path).POST(BodyPublishers.noBody()).build();
    return expect(200, http.send(request, BodyHandlers.ofString()));
  }

  /** Deletes what is at an address of the platform. */
  void delete(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(request(path).DELETE().build(), BodyHandlers.ofString());
    if (answer.statusCode() != 204) {
      throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }

  /** What is at an address of the platform, whatever the status. */
  HttpResponse<String> getAny(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), BodyHandlers.ofString());
  }

  /** Bytes at an address that the platform named. */
  InputStream bytes(String href) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        http.send(request(href).build(), BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new AssertionError(href + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    String credentials = username + ":" + password;
    String encoded =
        Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + encoded);
  }

  private static JsonNode expect(int status, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          "%s answered %d instead of %d: %s"
              .formatted(answer.request().uri(), answer.statusCode(), status, answer.body()));
    }
    return JSON.readTree(answer.body());
  }

  private static List<JsonNode> items(JsonNode answer) {
    List<JsonNode> items = new ArrayList<>();
    answer.path("items").forEach(items::add);
    return items;
  }
}
