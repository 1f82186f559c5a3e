package org.imagerepo.web.container;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A form with files, as a browser sends it. */
final class Multipart {
  private static final String BOUNDARY = "----imagerepoTest";
  private final List<BodyPublisher> parts = new ArrayList<>();

  Multipart file(String fileName, byte[] content) {
    return part("files", fileName, BodyPublishers.ofByteArray(content));
  }

  Multipart file(String fileName, Supplier<InputStream> content) {
    return part("files", fileName, BodyPublishers.ofInputStream(content));
  }

  Multipart part(String name, String fileName, BodyPublisher content) {
    String headers =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\"; filename=\""
            + fileName
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    parts.add(text(headers));
    parts.add(content);
    parts.add(text("\r\n"));
    return this;
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  BodyPublisher publisher() {
    List<BodyPublisher> whole = new ArrayList<>(parts);
    whole.add(text("--" + BOUNDARY + "--\r\n"));
    return BodyPublishers.concat(whole.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}
