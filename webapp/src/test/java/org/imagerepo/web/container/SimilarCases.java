package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Photos that look alike, and the best of each scene. */
interface SimilarCases extends Cases {
  private static List<String> like(Api asker, String id) {
    List<String> ids = new ArrayList<>();
    JsonNode items = asker.get("/api/photos/" + id + "/similar").expect(200).json().path("items");
    items.forEach(item -> ids.add(item.at("/photo/id").asText()));
    return ids;
  }

  private static void show(Api user, String id) {
    user.patch("/api/photos/" + id, Map.of("visibility", "public")).expect(200);
  }

  @Test
  default void twoSizesOfOnePictureAreAStackOfWhichTheLargerIsBest() throws InterruptedException {
    Api user = api().asNewUser();
    String large = user.uploaded(SamplePhotos.camera(640, 480, 70));
    String small = user.uploaded(SamplePhotos.camera(320, 240, 70));
    String other = user.uploaded(SamplePhotos.camera(640, 480, 71));
    Await.until(() -> like(user, large).contains(small));

    JsonNode found = user.get("/api/photos/" + large + "/similar?limit=1").expect(200).json();
    assertThat(found.path("items")).hasSize(1);
    assertThat(found.at("/items/0/likeness").asDouble()).isBetween(0.8, 1.0);
    assertThat(found.at("/items/0/secondsApart").asLong()).isBetween(0L, 300L);
    assertThat(like(user, large)).doesNotContain(other, large);

    JsonNode stacks = user.get("/api/stacks").expect(200).json();
    assertThat(stacks.path("next").isNull()).isTrue();
    assertThat(stacks.path("items")).hasSize(1);
    JsonNode stack = stacks.at("/items/0");
    assertThat(stack.path("best").asText()).isEqualTo(large);
    assertThat(stack.path("photos").findValuesAsText("id")).contains(large, small);
    assertThat(stack.at("/photos/0/fields").toString()).doesNotContain("likeness");
    assertThat(stack.at("/reasons/0/measure").asText()).isEqualTo("pixels");
    assertThat(stack.at("/reasons/0/best").asDouble()).isEqualTo(640 * 480);
    assertThat(stack.at("/reasons/0/next").asDouble()).isEqualTo(320 * 240);
    assertThat(stack.path("from").asText()).isLessThanOrEqualTo(stack.path("until").asText());
    JsonNode among = user.get("/api/stacks?photos=200").expect(200).json();
    assertThat(among).isEqualTo(stacks);
  }

  @Test
  default void similarPhotosAreThoseThatTheAskerSeesInLists() throws InterruptedException {
    Api user = api().asNewUser();
    String one = user.uploaded(SamplePhotos.camera(640, 480, 72));
    String two = user.uploaded(SamplePhotos.camera(600, 450, 72));
    Await.until(() -> like(user, one).contains(two));
    Api stranger = api().asNewUser();
    String own = stranger.uploaded(SamplePhotos.camera(500, 375, 72));

    stranger.get("/api/photos/" + one + "/similar").problem(404, "not-found");
    show(user, one);
    assertThat(like(stranger, one)).isEmpty();
    show(user, two);
    assertThat(like(stranger, one)).containsExactly(two);
    assertThat(like(api(), one)).containsExactly(two);
    assertThat(like(stranger, own)).isEmpty();
    user.delete("/api/photos/" + two).expect(204);
    assertThat(like(user, one)).isEmpty();
    assertThat(like(api(), one)).isEmpty();
    assertThat(user.get("/api/stacks").expect(200).json().path("items")).isEmpty();
  }

  @Test
  default void wrongParametersOfStacksAreNamed() {
    Api user = api().asNewUser();
    for (String wrong :
        List.of(
            "limit=0",
            "limit=x",
            "cursor=x",
            "cursor=0.0.x",
            "photos=0",
            "from=x&photos=200",
            "cursor=x&photos=200",
            "limit=5&photos=200",
            "photos&from=x")) {
      JsonNode problem = user.get("/api/stacks?" + wrong).problem(422, "invalid-input");
      assertThat(problem.at("/errors/0/field").asText()).isEqualTo(wrong.split("[=&]")[0]);
    }
    api().get("/api/stacks").problem(401, "not-authenticated");
    String photo = user.uploaded(SamplePhotos.jpeg());
    user.get("/api/photos/" + photo + "/similar?limit=0").problem(422, "invalid-input");
  }
}
