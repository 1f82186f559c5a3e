package org.imagerepo.web.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The platform over HTTP, with headers that every request of this client carries. Immutable. */
final class Api {
  static final String PASSWORD = "correct-horse-9";
  private static final AtomicInteger USERS = new AtomicInteger();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final String server;
  private final List<String> headers;

  Api(String server) {
    this(server, List.of());
  }

  private Api(String server, List<String> headers) {
    this.server = server;
    this.headers = headers;
  }

  Api with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new Api(server, more);
  }

  Api basic(String username, String password) {
    byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
    return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  /** A name that nobody has. */
  static String freshName() {
    return "user-" + USERS.incrementAndGet();
  }

  /** The platform, as a user just registered. */
  Api asNewUser() {
    String name = freshName();
    post("/api/users", Map.of("username", name, "password", PASSWORD)).expect(201);
    return basic(name, PASSWORD);
  }

  Api asAdministrator() {
    return basic("root", PASSWORD);
  }

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  Answer head(String path) {
    return send("HEAD", path, BodyPublishers.noBody());
  }

  Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  Answer post(String path, Object json) {
    return json("POST", path, json);
  }

  Answer patch(String path, Object json) {
    return json("PATCH", path, json);
  }

  private Answer json(String method, String path, Object json) {
    return with("Content-Type", "application/json")
        .send(method, path, BodyPublishers.ofString(Answer.json(json)));
  }

  Answer upload(Multipart form) {
    return with("Content-Type", form.contentType()).send("POST", "/api/photos", form.publisher());
  }

  /** Uploads one photo that must be taken in, and gives its id. */
  String uploaded(byte[] photo) {
    return upload(new Multipart().file("photo.jpg", photo))
        .expect(201)
        .json()
        .at("/items/0/photo/id")
        .asText();
  }

  /** The user name of whoever asks. */
  String username() {
    return get("/api/me").expect(200).json().path("username").asText();
  }

  Answer send(String method, String path, BodyPublisher body) {
    try {
      return new Answer(CLIENT.send(request(method, path, body), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpRequest request(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(Duration.ofMinutes(2))
            .method(method, body);
    for (int i = 0; i < headers.size(); i += 2) {
      request.setHeader(headers.get(i), headers.get(i + 1));
    }
    return request.build();
  }

  static HttpClient client() {
    return CLIENT;
  }

  URI server() {
    return URI.create(server);
  }
}
