package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Finding photos by words. */
interface SearchCases extends Cases {
  long FUZZ_SEED = 20_261_124;

  int FUZZ_QUESTIONS = Integer.getInteger("search.fuzz", 500);

  /** Far beyond what any question takes, so that a busy machine fails nobody. */
  Duration FUZZ_LIMIT = Duration.ofSeconds(20);

  private static String path(String question) {
    return "/api/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  private static List<String> found(Api user, String question) {
    List<String> ids = new ArrayList<>();
    JsonNode items = user.get(path(question)).expect(200).json().path("items");
    items.forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  private static String described(Api user, int seed, String caption, String... tags) {
    String id = user.uploaded(SamplePhotos.camera(64, 48, seed));
    user.patch("/api/photos/" + id, Map.of("caption", caption, "ownTags", List.of(tags)))
        .expect(200);
    return id;
  }

  @Test
  default void aPhotoIsFoundByCaptionTagsAndWhatTheyMeanWithReasons() {
    Api user = api().asNewUser();
    String husky = described(user, 1, "Running along the beach at Brighton", "Siberian husky");
    String cup = described(user, 2, "Ein Frühstück in Zürich", "espresso");

    assertThat(found(user, "beaches")).containsExactly(husky);
    assertThat(found(user, "dog on the beach")).containsExactly(husky);
    assertThat(found(user, "animal")).containsExactly(husky);
    assertThat(found(user, "zurich fruhstuck")).containsExactly(cup);
    assertThat(found(user, "coffee")).containsExactly(cup);
    assertThat(found(user, "\"beach at Brighton\"")).containsExactly(husky);
    assertThat(found(user, "\"Brighton beach\"")).isEmpty();
    assertThat(found(user, "tag:espresso")).containsExactly(cup);
    assertThat(found(user, "-coffee")).containsExactly(husky);
    assertThat(found(user, "has:caption -tag:espresso")).containsExactly(husky);
    assertThat(found(user, "aeroplane")).isEmpty();

    JsonNode hit = user.get(path("dog beach")).json().at("/items/0");
    assertThat(hit.path("fileName").asText()).isEqualTo("photo.jpg");
    assertThat(hit.path("score").asDouble()).isBetween(0.5, 1.0);
    assertThat(hit.path("why")).hasSize(2);
    assertThat(hit.at("/why/0/term").asText()).isEqualTo("dog");
    assertThat(hit.at("/why/0/from").asText()).contains("Siberian husky");
    assertThat(hit.at("/why/1/from").asText()).isEqualTo("caption");
  }

  @Test
  default void oneIsFoundByManyAndManyByOne() {
    Api user = api().asNewUser();
    String one = described(user, 30, "A child with a dog", "wine glass");
    String many = described(user, 31, "Children, dogs and people", "knives");

    for (String question : List.of("dog", "dogs", "child", "children’s", "\"children dogs\"")) {
      assertThat(found(user, question)).as(question).contains(many);
    }
    assertThat(found(user, "dogs")).containsExactlyInAnyOrder(one, many);
    assertThat(found(user, "person")).containsExactly(many);
    assertThat(found(user, "knife")).containsExactly(many);
    JsonNode glasses = user.get(path("wine glasses")).expect(200).json().path("items");
    assertThat(glasses).hasSize(1);
    assertThat(glasses.at("/0/score").asDouble()).as("as the whole name").isEqualTo(1);
    assertThat(found(user, "-dogs has:caption")).isEmpty();
    user.get(path("ß".repeat(50))).problem(422, "wrong-query");
  }

  @Test
  default void whatLooksTheSameIsFoundHoweverItIsEncoded() {
    Api user = api().asNewUser();
    String id = described(user, 32, "Cafe\u0301s in Zu\u0308rich", "Zu\u0308rich");
    for (String question : List.of("café zürich", "cafe\u0301", "zurich", "tag:zürich")) {
      assertThat(found(user, question)).as(question).containsExactly(id);
    }
  }

  @Test
  default void nobodyFindsWhatIsNotForThemToSee() {
    Api user = api().asNewUser();
    String hidden = described(user, 3, "secret garden", "garden");
    String shown = described(user, 4, "public garden", "garden");
    JsonNode photo =
        user.patch("/api/photos/" + shown, Map.of("visibility", "public")).expect(200).json();
    String owner = photo.at("/owner/username").asText();

    assertThat(found(user, "garden")).containsExactlyInAnyOrder(hidden, shown);
    for (Api stranger : List.of(api(), api().asNewUser())) {
      assertThat(found(stranger, "garden by:" + owner)).containsExactly(shown);
      JsonNode items = stranger.get(path("garden") + "&owner=" + owner).json().path("items");
      assertThat(items).hasSize(1);
      JsonNode page = stranger.get(path("secret") + "&owner=" + owner).expect(200).json();
      assertThat(page.path("items")).isEmpty();
      JsonNode words =
          stranger.get("/api/search/suggestions?q=se&owner=" + owner).expect(200).json();
      assertThat(words.toString()).doesNotContain("secret");
    }
    api().get(path("garden")).problem(401, "not-authenticated");
    api().get(path("garden") + "&owner=no-such-user").problem(404, "not-found");
    user.delete("/api/photos/" + shown + "?forever=true").expect(204);
    assertThat(found(user, "garden")).containsExactly(hidden);
  }

  @Test
  default void aWrongQuestionIsToldWithItsPosition() {
    Api user = api().asNewUser();
    Map<String, Integer> wrong =
        Map.of("dog \"cat", 4, "", 0, "colour:red", 0, "dog taken:soon", 10, "has:wings", 4);
    wrong.forEach(
        (question, position) -> {
          JsonNode problem = user.get(path(question)).problem(422, "wrong-query");
          assertThat(problem.path("position").asInt(-1)).as(question).isEqualTo(position);
        });
    user.get(path("dog") + "&cursor=x").problem(422, "invalid-input");
    user.get(path("dog") + "&limit=0").problem(422, "invalid-input");
  }

  @Test
  default void slipsAreMendedAndWordsCompleted() {
    Api user = api().asNewUser();
    described(user, 5, "An elephant at the lake", "elephant");
    JsonNode none = user.get(path("elefant")).expect(200).json();
    assertThat(none.path("items")).isEmpty();
    assertThat(none.path("didYouMean").asText()).isEqualTo("elephant");
    JsonNode items =
        user.get("/api/search/suggestions?q=lake%20ele").expect(200).json().path("items");
    assertThat(items.at("/0/text").asText()).isEqualTo("elephant");
    assertThat(items.at("/0/kind").asText()).isEqualTo("tag");
    assertThat(items.at("/0/query").asText()).isEqualTo("lake elephant");
    assertThat(items.at("/0/count").asInt()).isEqualTo(1);
  }

  @Test
  default void pagesOfWhatIsFoundShowEachPhotoOnce() {
    Api user = api().asNewUser();
    for (int seed = 10; seed < 15; seed++) {
      described(user, seed, "A tree", "tree");
    }
    List<String> ids = new ArrayList<>();
    String next = "";
    while (next != null) {
      JsonNode page = user.get(path("tree") + "&limit=2&cursor=" + next).expect(200).json();
      page.path("items").forEach(item -> ids.add(item.path("id").asText()));
      next = page.path("next").isNull() ? null : page.path("next").asText();
    }
    assertThat(ids).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  default void noQuestionWhateverItIsMadeOfFailsOrShowsWhatIsHidden() {
    Api user = api().asNewUser();
    String hidden = described(user, 20, "Hidden treasure in the wood", "dog", "hot dog");
    String shown = described(user, 21, "Treasure of all", "dog");
    JsonNode photo =
        user.patch("/api/photos/" + shown, Map.of("visibility", "public")).expect(200).json();
    String owner = photo.at("/owner/username").asText();
    Api stranger = api().asNewUser();
    Random random = new Random(FUZZ_SEED);
    Duration longest = Duration.ZERO;
    for (int i = 0; i < FUZZ_QUESTIONS; i++) {
      String question = question(random, owner);
      long start = System.nanoTime();
      Answer answer = stranger.get(path(question) + "&owner=" + owner);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      longest = longest.compareTo(took) > 0 ? longest : took;
      String of = "seed " + FUZZ_SEED + ", question " + i + ": " + question;
      assertThat(answer.status()).as(of).isIn(200, 422);
      assertThat(answer.text()).as(of).doesNotContain(hidden);
      assertThat(took).as(of).isLessThan(FUZZ_LIMIT);
    }
    System.out.printf(
        "%,d made-up questions; the longest took %d ms%n", FUZZ_QUESTIONS, longest.toMillis());
  }

  private static String question(Random random, String owner) {
    List<String> pieces =
        List.of(
            "dog",
            "hot",
            "treasure",
            "hidden",
            "\"",
            "-",
            ":",
            "tag:",
            "by:" + owner,
            "has:place",
            "taken:",
            "2024",
            "..",
            "last",
            "summer",
            "quality:good",
            "camera:",
            "the",
            "in",
            "%",
            "\u0000",
            "\ud83d",
            "🏔",
            "'",
            ";",
            "*",
            "(",
            "NOT",
            "写真",
            "straße",
            "ß".repeat(50),
            "’s",
            "dogs",
            "x".repeat(300),
            "عكس",
            "👩‍👩‍👧",
            " ",
            " ",
            " ",
            " ",
            " ");
    StringBuilder question = new StringBuilder();
    for (int i = random.nextInt(14); i >= 0; i--) {
      question.append(
          random.nextInt(10) == 0
              ? Character.toString(random.nextInt(0x3000))
              : pieces.get(random.nextInt(pieces.size())));
    }
    return question.toString();
  }
}
