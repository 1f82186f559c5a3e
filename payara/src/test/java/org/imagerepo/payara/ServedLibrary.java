package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A server with the library of a user, anna, and another user without photos, bob. */
final class ServedLibrary implements AutoCloseable {
  static final String PASSWORD = "a password of anna's";

  /** The archive of all of anna's photos. */
  static final String ARCHIVE = "/api/users/anna/archive.zip";

  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path folder;
  private final ServerProcess server;
  private final List<Path> files;
  private final List<String> ids;
  private final byte[] whole;
  private final String tag;

  private ServedLibrary(Path folder, ServerProcess server) throws Exception {
    this.folder = folder;
    this.server = server;
    this.files = CameraFiles.large(3);
    Client anna = client("anna").register();
    client("bob").register();
    this.ids = upload(anna, files);
    HttpResponse<byte[]> answer = get("anna", ARCHIVE);
    this.whole = answer.body();
    this.tag = answer.headers().firstValue("ETag").orElseThrow();
  }

  static ServedLibrary in(Path folder) throws Exception {
    ServerProcess server = new ServerProcess("zip", folder.resolve("data")).start();
    try {
      return new ServedLibrary(folder, server);
    } catch (Exception | Error e) {
      server.close();
      throw e;
    }
  }

  Path folder() {
    return folder;
  }

  List<Path> files() {
    return files;
  }

  List<String> ids() {
    return ids;
  }

  /** The bytes of {@link #ARCHIVE}. */
  byte[] whole() {
    return whole;
  }

  /** The entity tag of {@link #ARCHIVE}. */
  String tag() {
    return tag;
  }

  URI address() {
    return server.address();
  }

  Client client(String user) {
    return new Client(server.address(), user, PASSWORD);
  }

  /** Uploads files, and returns the ids of the photos. */
  static List<String> upload(Client client, List<Path> files) throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode receipt : client.upload(files)) {
      ids.add(receipt.at("/photo/id").asText());
    }
    return ids;
  }

  HttpRequest.Builder request(String user, String path) {
    String credentials = Base64.getEncoder().encodeToString((user + ":" + PASSWORD).getBytes());
    return HttpRequest.newBuilder(server.address().resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Basic " + credentials);
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return http.send(request.build(), handler);
  }

  HttpResponse<byte[]> get(String user, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(user, path);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request, BodyHandlers.ofByteArray());
  }

  /** Asks for an archive of these photos as they are now, with their metadata. */
  HttpResponse<String> freeze(String user, List<String> photos) throws Exception {
    return freeze(user, photos, "originals");
  }

  HttpResponse<String> freeze(String user, List<String> photos, String content) throws Exception {
    String quoted = photos.stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
    String body = "{\"ids\":[" + quoted + "],\"metadata\":true,\"content\":\"" + content + "\"}";
    return http.send(
        request(user, "/api/archives")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** The path of an archive that was asked for. */
  static String href(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return URI.create(created.headers().firstValue("Location").orElseThrow()).getPath();
  }

  /** The digests of an archive's entries. */
  static Map<String, String> digests(byte[] archive) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        digests.put(entry.getName(), Sha256.of(new ByteArrayInputStream(zip.readAllBytes())));
      }
    }
    return digests;
  }

  /** The digests of anna's files by their names. */
  Map<String, String> digests() throws Exception {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : files) {
      digests.put(file.getFileName().toString(), Sha256.of(file));
    }
    return digests;
  }

  @Override
  public void close() {
    server.close();
  }
}
