package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Requests of tus as one user sends them, each as the test says, without any cleverness. */
final class TusRequests {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI server;
  private final String authorization;

  TusRequests(URI server, String user) {
    this.server = server;
    this.authorization = TusScripts.authorization(user);
  }

  static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks for an upload, with these headers, each name before its value. */
  HttpResponse<String> creation(String... headers) throws IOException, InterruptedException {
    return HTTP.send(
        request(server.resolve("/api/uploads"), headers).POST(BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  /** Makes an upload, and returns its address. */
  URI create(long length, String... headers) throws IOException, InterruptedException {
    String[] all = new String[headers.length + 2];
    all[0] = "Upload-Length";
    all[1] = Long.toString(length);
    System.arraycopy(headers, 0, all, 2, headers.length);
    HttpResponse<String> answer = creation(all);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return address(answer);
  }

  URI address(HttpResponse<String> created) {
    return server.resolve(created.headers().firstValue("Location").orElseThrow());
  }

  int offset(URI upload) throws IOException, InterruptedException {
    HttpResponse<String> answer = send("HEAD", upload);
    return Integer.parseInt(answer.headers().firstValue("Upload-Offset").orElseThrow());
  }

  HttpResponse<String> patch(URI upload, long offset, byte[] bytes, String... headers)
      throws IOException, InterruptedException {
    return patch(upload, offset, BodyPublishers.ofByteArray(bytes), headers);
  }

  /** Without saying how many bytes will come. */
  HttpResponse<String> stream(URI upload, long offset, byte[] bytes)
      throws IOException, InterruptedException {
    return patch(
        upload, offset, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  private HttpResponse<String> patch(URI upload, long offset, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    return HTTP.send(
        request(upload, headers)
            .header("Content-Type", "application/offset+octet-stream")
            .header("Upload-Offset", Long.toString(offset))
            .method("PATCH", body)
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> send(String method, URI upload) throws IOException, InterruptedException {
    return HTTP.send(
        request(upload).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(URI address, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Tus-Resumable", "1.0.0")
            .header("Authorization", authorization);
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** Begins a PATCH by hand, whose bytes the caller sends, or not. */
  Socket begin(URI upload, int offset, int announced) throws IOException {
    Socket socket = new Socket(upload.getHost(), upload.getPort());
    String head =
        String.join(
            "\r\n",
            "PATCH " + upload.getPath() + " HTTP/1.1",
            "Host: " + upload.getAuthority(),
            "Authorization: " + authorization,
            "Tus-Resumable: 1.0.0",
            "Content-Type: application/offset+octet-stream",
            "Upload-Offset: " + offset,
            "Content-Length: " + announced,
            "",
            "");
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
