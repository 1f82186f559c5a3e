package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Renditions as WebP, once the operator wants them: for photos of before, at the same addresses.
 */
class WebpIT {
  private static final String PASSWORD = "a password of anna's";
  private static final String BROWSER = "image/avif,image/webp,image/*,*/*;q=0.8";
  private static final String OTHER = "image/*,*/*;q=0.8";

  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path data;

  @Test
  void browsersThatKnowWebpGetIt() throws Exception {
    try (ServerProcess server = new ServerProcess("webp", data).start()) {
      Client anna = new Client(server.address(), "anna", PASSWORD).register();
      String id = anna.upload(CameraFiles.large(1)).get(0).at("/photo/id").asText();
      anna.awaitRenditions(id);
      server.stop();
      server.with("PLATFORM_PROVIDER_RESIZE_WEBP", "true").start();
      JsonNode photo = anna.await(id, seen -> seen.path("renditions").size() == 4);
      for (String name : List.of("preview", "thumbnail")) {
        assertForms(server.address().resolve(href(photo, name)));
      }
    }
  }

  private static String href(JsonNode photo, String name) {
    for (JsonNode rendition : photo.path("renditions")) {
      if (rendition.path("name").asText().equals(name)) {
        return rendition.path("href").asText();
      }
    }
    throw new AssertionError("no " + name + " in " + photo);
  }

  private void assertForms(URI address) throws Exception {
    HttpResponse<byte[]> jpeg = get(address, OTHER, "");
    HttpResponse<byte[]> webp = get(address, BROWSER, "");
    assertThat(header(jpeg, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(webp, "Content-Type")).isEqualTo("image/webp");
    assertThat(webp.body().length).isLessThan(jpeg.body().length);
    assertThat(header(webp, "ETag")).isNotEqualTo(header(jpeg, "ETag"));
    for (HttpResponse<byte[]> each : List.of(jpeg, webp)) {
      assertThat(header(each, "Vary")).contains("Accept,");
      assertThat(header(each, "Cache-Control")).contains("immutable");
    }
    assertThat(get(address, BROWSER, header(webp, "ETag")).statusCode()).isEqualTo(304);
    assertThat(get(address, BROWSER, header(jpeg, "ETag")).statusCode()).isEqualTo(200);
    URI saved = URI.create(address + "&download");
    assertThat(header(get(saved, BROWSER, ""), "Content-Type")).isEqualTo("image/jpeg");
  }

  private HttpResponse<byte[]> get(URI address, String accept, String known) throws Exception {
    String user = "anna:" + PASSWORD;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Accept", accept)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
    if (!known.isEmpty()) {
      request.header("If-None-Match", known);
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }
}
