package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
}
