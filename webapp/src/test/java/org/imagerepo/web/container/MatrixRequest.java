package org.imagerepo.web.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.imagerepo.testkit.photo.SamplePhotos;

/** Sends what a row of the matrix says. */
final class MatrixRequest {
  private static final String FORM = "@form";

  private MatrixRequest() {}

  /** What came back; of a stream of events, its beginning is not waited for. */
  record Reply(int status, String body) {}

  static Reply send(Api asker, String method, String path, String body) {
    Api api = path.startsWith("/api/uploads") ? tus(asker, method) : asker;
    BodyPublisher publisher = BodyPublishers.noBody();
    if (body.equals(FORM)) {
      Multipart form = new Multipart().file("a.jpg", SamplePhotos.jpeg());
      api = api.with("Content-Type", form.contentType());
      publisher = form.publisher();
    } else if (!body.isEmpty()) {
      api = api.with("Content-Type", "application/json");
      publisher = BodyPublishers.ofString(body);
    }
    return reply(api, method, path, publisher);
  }

  private static Api tus(Api asker, String method) {
    Api api = asker.with("Tus-Resumable", "1.0.0");
    return switch (method) {
      case "POST" -> api.with("Upload-Length", "1000");
      case "PATCH" ->
          api.with("Upload-Offset", "0").with("Content-Type", "application/offset+octet-stream");
      default -> api;
    };
  }

  private static Reply reply(Api api, String method, String path, BodyPublisher body) {
    try {
      HttpResponse<InputStream> response =
          Api.client().send(api.request(method, path, body), BodyHandlers.ofInputStream());
      boolean endless =
          response
              .headers()
              .firstValue("Content-Type")
              .filter(type -> type.startsWith("text/event-stream"))
              .isPresent();
      try (InputStream in = response.body()) {
        byte[] bytes = endless ? new byte[0] : in.readAllBytes();
        return new Reply(response.statusCode(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
