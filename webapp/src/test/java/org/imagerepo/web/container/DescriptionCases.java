package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What the platform says of itself: OpenAPI, health, metrics. */
interface DescriptionCases extends Cases {
  @Test
  default void openApiListsEveryOperationAndNoOther() {
    JsonNode description =
        api().with("Accept", "application/json").get("/openapi").expect(200).json();
    Set<String> described = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        described.add(name);
        assertThat(operation.getValue().path("summary").asText()).as(name).isNotBlank();
      }
    }
    assertThat(described).isEqualTo(Operations.ofResources());
  }

  @Test
  default void healthShowsEveryProvider() {
    JsonNode health = api().get("/health").expect(200).json();
    assertThat(health.path("status").asText()).isEqualTo("UP");
    assertThat(health.toString()).contains("\"storage\"", "resize/resize", "exif/exif");
    api().get("/health/ready").expect(200);
    api().get("/health/live").expect(200);
  }

  @Test
  default void metricsAreThere() {
    api().get("/metrics").expect(200);
  }

  /** What isn't decoded by the fast way is counted, and why. */
  @Test
  default void metricsTellByWhichWayPhotosAreDecoded() throws InterruptedException {
    Api user = api().asNewUser();
    user.uploaded(SamplePhotos.camera(64, 48, 77));
    user.uploaded(SamplePhotos.cmykJpeg());
    user.uploaded(SamplePhotos.bmp());
    Await.until(() -> isCounted("jpeg", "fast", "none"));
    Await.until(() -> isCounted("jpeg", "general", "components"));
    Await.until(() -> isCounted("bmp", "general", "format"));
  }

  private boolean isCounted(String format, String way, String reason) {
    return api()
        .get("/metrics")
        .expect(200)
        .text()
        .lines()
        .filter(line -> line.startsWith("decoded_photos_total{"))
        .filter(line -> line.contains("format=\"" + format + "\""))
        .filter(line -> line.contains("way=\"" + way + "\""))
        .filter(line -> line.contains("reason=\"" + reason + "\""))
        .anyMatch(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))) >= 1);
  }
}
