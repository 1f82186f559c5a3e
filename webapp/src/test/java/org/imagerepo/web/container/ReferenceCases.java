package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.core.config.PlatformConfig;
import org.junit.jupiter.api.Test;

/** Writes what the platform says of itself to {@code target/reference}, for the pages in docs. */
interface ReferenceCases extends Cases {
  ObjectMapper JSON = new ObjectMapper();

  @Test
  default void theReferenceIsWhatThePlatformSaysOfItself() throws IOException {
    write("openapi.json", api().with("Accept", "application/json").get("/openapi"));
    write("plugins.json", api().asAdministrator().get("/api/admin/plugins"));
    write("problems.txt", api().get("/problems/"));
    write("settings.json", settings().toPrettyString());
    assertThat(settings()).isNotEmpty();
  }

  private static ArrayNode settings() {
    ArrayNode all = JSON.createArrayNode();
    for (Setting<?> setting : PlatformConfig.SETTINGS) {
      assertThat(setting.description()).as(setting.key()).isNotBlank().doesNotEndWith(".");
      all.addObject()
          .put("key", setting.key())
          .put("description", setting.description())
          .put("expected", setting.expected())
          .put("default", setting.defaultValue().map(Object::toString).orElse(null));
    }
    return all;
  }

  private static void write(String name, Answer answer) throws IOException {
    write(name, answer.expect(200).text());
  }

  private static void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "reference"));
    Files.writeString(folder.resolve(name), text);
  }
}
