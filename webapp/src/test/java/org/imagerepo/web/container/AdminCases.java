package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What administrators see and do. */
interface AdminCases extends Cases {
  @Test
  default void onlyAdministratorsGetIn() {
    Api user = api().asNewUser();
    for (String path : new String[] {"/api/admin/plugins", "/api/admin/work"}) {
      api().get(path).problem(401, "not-authenticated");
      user.get(path).problem(403, "forbidden");
      api().asAdministrator().get(path).expect(200);
    }
    Map<String, String> redo = Map.of("task", "tag:exif");
    api().post("/api/admin/work/redo", redo).problem(401, "not-authenticated");
    user.post("/api/admin/work/redo", redo).problem(403, "forbidden");
  }

  @Test
  default void theBundledPluginsAreListedWithTheirProviders() {
    JsonNode plugins = api().asAdministrator().get("/api/admin/plugins").expect(200).json();
    assertThat(plugins.path("items").findValuesAsText("folder"))
        .contains("exif", "resize", "storage-embedded");
    for (JsonNode plugin : plugins.path("items")) {
      assertThat(plugin.path("origin").asText()).isEqualTo("bundled");
      assertThat(plugin.path("loaded").asBoolean()).isTrue();
      boolean isSpare = plugin.path("folder").asText().equals("storage-mongodb");
      for (JsonNode provider : plugin.path("providers")) {
        assertThat(provider.path("state").asText()).isEqualTo(isSpare ? "unused" : "started");
      }
    }
  }

  @Test
  default void pluginsAreLookedForAgain() {
    Api administrator = api().asAdministrator();
    JsonNode before = plugins(administrator.get("/api/admin/plugins"));
    JsonNode after = plugins(administrator.post("/api/admin/plugins/rescan", Map.of()));
    assertThat(after).isEqualTo(before);
    JsonNode restarted = plugins(administrator.post("/api/admin/plugins/exif/restart", Map.of()));
    assertThat(restarted).isEqualTo(before);
    administrator
        .post("/api/admin/plugins/storage-embedded/restart", Map.of())
        .problem(409, "plugin-in-use");
    administrator.post("/api/admin/plugins/nobody/restart", Map.of()).problem(404, "not-found");
    for (String path : new String[] {"/api/admin/plugins/rescan", "/api/admin/plugins/x/restart"}) {
      api().post(path, Map.of()).problem(401, "not-authenticated");
      api().asNewUser().post(path, Map.of()).problem(403, "forbidden");
    }
  }

  /** Without how they are, which names the free room of a disk that others use, too. */
  private static JsonNode plugins(Answer answer) {
    JsonNode plugins = answer.expect(200).json();
    plugins.findParents("health").forEach(provider -> ((ObjectNode) provider).remove("health"));
    return plugins;
  }

  @Test
  default void workIsCountedAndDoneAgain() throws InterruptedException {
    Api user = api().asNewUser();
    Api administrator = api().asAdministrator();
    String id = user.uploaded(SamplePhotos.jpeg());
    Await.photo(user, id, p -> p.path("renditions").size() == 2);
    JsonNode work = administrator.get("/api/admin/work").expect(200).json();
    assertThat(work.path("counts").findValuesAsText("task")).contains("render:resize");
    assertThat(work.path("failed").has("next")).isTrue();
    JsonNode redone =
        administrator
            .post("/api/admin/work/redo", Map.of("task", "render:resize", "photo", id))
            .expect(200)
            .json();
    assertThat(redone.path("photos").asInt()).isEqualTo(1);
    administrator
        .post("/api/admin/work/redo", Map.of("task", "nonsense"))
        .problem(422, "invalid-input");
    administrator.get("/api/admin/work?cursor=x").problem(422, "invalid-input");
  }
}
