package org.imagerepo.web.container;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked for in the matrix, made by the owner when it is first named: {@code $photo}, {@code
 * $share} and so on.
 */
final class MatrixScene {
  private static final Pattern NAME = Pattern.compile("\\$([a-z]+)");

  private final MatrixPeople people;
  private final Map<String, String> made = new HashMap<>();

  MatrixScene(MatrixPeople people) {
    this.people = people;
  }

  /** The text with what its names stand for. */
  String fill(String text, MatrixAsker asker) {
    return replace(text, name -> value(name, asker));
  }

  /** The same text, but what could be there or not never was. */
  String fillAbsent(String text, MatrixAsker asker) {
    return replace(text, name -> isSubject(name) ? absent(name) : value(name, asker));
  }

  private static String absent(String name) {
    return name.equals("hash") ? "0".repeat(64) : "A".repeat(22);
  }

  /** Whether the text names something that could be there or not. */
  static boolean namesSubject(String text) {
    return NAME.matcher(text)
        .results()
        .map(result -> result.group(1))
        .anyMatch(MatrixScene::isSubject);
  }

  private static boolean isSubject(String name) {
    return !List.of("link", "linked", "fresh", "owner", "password").contains(name);
  }

  private static String replace(String text, UnaryOperator<String> values) {
    return NAME.matcher(text)
        .replaceAll(result -> Matcher.quoteReplacement(values.apply(result.group(1))));
  }

  private String value(String name, MatrixAsker asker) {
    return switch (name) {
      case "fresh" -> Api.freshName();
      case "owner" -> people.ownerName();
      case "link" -> people.link(asker);
      case "linked" -> people.linkedPhoto();
      case "password" -> people.linkPassword(asker);
      default -> made(name);
    };
  }

  private String made(String name) {
    String value = made.get(name);
    if (value == null) {
      value = make(name);
      made.put(name, value);
    }
    return value;
  }

  private String make(String name) {
    Api owner = people.owner();
    return switch (name) {
      case "photo" -> people.newPhoto();
      case "rendered" -> people.linkedPhoto();
      case "hash" ->
          owner.get("/api/photos/" + made("photo")).expect(200).json().path("sha256").asText();
      case "trashed" -> {
        String photo = people.newPhoto();
        owner.delete("/api/photos/" + photo).expect(204);
        yield photo;
      }
      case "archive" -> id(owner.post("/api/archives", Map.of("ids", List.of(made("photo")))));
      case "share" -> id(owner.post("/api/shares", Map.of("photos", List.of(made("photo")))));
      case "token" -> id(owner.post("/api/tokens", Map.of("name", "one of mine")));
      case "user" -> people.register(Api.freshName());
      case "invitation" ->
          id(people.as(MatrixAsker.ADMIN).post("/api/admin/invitations", Map.of("note", "x")));
      case "session" -> newSession();
      case "upload" -> newUpload();
      default -> throw new AssertionError("the matrix knows no $" + name);
    };
  }

  private String newSession() {
    Map<String, String> credentials =
        Map.of("username", people.ownerName(), "password", Api.PASSWORD);
    people.anonymous().post("/api/session", credentials).expect(204);
    return people.owner().get("/api/sessions").expect(200).json().at("/items/0/id").asText();
  }

  private String newUpload() {
    String location =
        people
            .owner()
            .with("Tus-Resumable", "1.0.0")
            .with("Upload-Length", "1000")
            .send("POST", "/api/uploads", BodyPublishers.noBody())
            .expect(201)
            .header("Location");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static String id(Answer made) {
    return made.expect(201).json().path("id").asText();
  }
}
