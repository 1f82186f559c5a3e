package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the platform describes, asked for by everybody: the table says what each
 * gets. An operation without a row fails the build, so that nobody forgets to decide.
 */
interface MatrixCases extends Cases {
  String TABLE = "access-matrix.txt";

  private static List<MatrixRow> rows() throws IOException {
    try (InputStream in = MatrixCases.class.getResourceAsStream(TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(MatrixRow::parse)
          .toList();
    }
  }

  @Test
  default void everyOperationHasARowInTheMatrixAndNoOther() throws IOException {
    Set<String> described = new TreeSet<>();
    JsonNode description =
        api().with("Accept", "application/json").get("/openapi").expect(200).json();
    for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    assertThat(rows().stream().map(MatrixRow::operation).collect(Collectors.toSet()))
        .as("rows of src/test/resources/…/" + TABLE + ": add one for each new operation")
        .isEqualTo(described);
  }

  @Test
  default void everybodyGetsWhatTheMatrixSays() throws Exception {
    MatrixPeople people = new MatrixPeople(api());
    MatrixScene common = new MatrixScene(people);
    List<String> wrong = new ArrayList<>();
    for (MatrixRow row : rows()) {
      for (MatrixAsker asker : MatrixAsker.values()) {
        MatrixScene scene = row.isSafe() ? common : new MatrixScene(people);
        look(row, asker, people, scene, wrong);
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  private static void look(
      MatrixRow row,
      MatrixAsker asker,
      MatrixPeople people,
      MatrixScene scene,
      List<String> wrong) {
    String path = scene.fill(row.path(), asker);
    String body = scene.fill(row.body(), asker);
    MatrixRequest.Reply reply = MatrixRequest.send(people.as(asker), row.method(), path, body);
    String cell = row.operation() + " by " + asker + ": ";
    String expected = row.expected().get(asker);
    if (!Integer.toString(reply.status()).equals(expected)) {
      wrong.add(cell + "expected " + expected + ", was " + reply.status() + " " + reply.body());
    }
    if (MatrixAsker.STRANGERS.contains(asker) && reply.body().contains(MatrixPeople.MARK)) {
      wrong.add(cell + "told what the owner keeps to themselves: " + reply.body());
    }
    if (reply.status() == 404
        && MatrixScene.namesSubject(row.path() + row.body())
        && MatrixAsker.STRANGERS.contains(asker)) {
      MatrixRequest.Reply absent =
          MatrixRequest.send(
              people.as(asker),
              row.method(),
              scene.fillAbsent(row.path(), asker),
              scene.fillAbsent(row.body(), asker));
      if (!absent.equals(reply)) {
        wrong.add(cell + "forbidden is " + reply + ", but absent is " + absent);
      }
    }
  }
}
