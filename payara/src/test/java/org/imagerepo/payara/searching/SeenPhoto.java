package org.imagerepo.payara.searching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A photo and the kinds of objects that people saw in it. */
record SeenPhoto(Path file, Set<String> kinds) {
  private static final Pattern CLASS = Pattern.compile("\\s+(\\d+): (.*?)\\s*");

  /** Photos and all kinds that people looked for. */
  record Folder(List<SeenPhoto> photos, List<String> kinds) {}

  /** Whether it may be used to choose anything; the others are for testing alone. */
  boolean isForTuning() {
    CRC32 sum = new CRC32();
    sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % 2 == 0;
  }

  /**
   * Reads labels as COCO has them ({@code instances_….json}), or as YOLO has them ({@code
   * classes.yaml} with a folder {@code labels} beside it).
   */
  static Folder read(Path photos, Path labels) throws IOException {
    return labels.toString().endsWith(".json") ? coco(photos, labels) : yolo(photos, labels);
  }

  private static Folder coco(Path photos, Path labels) throws IOException {
    JsonNode all = new ObjectMapper().readTree(labels.toFile());
    Map<Long, String> kinds = new HashMap<>();
    all.path("categories").forEach(c -> kinds.put(c.path("id").asLong(), c.path("name").asText()));
    Map<Long, Set<String>> seen = new HashMap<>();
    for (JsonNode annotation : all.path("annotations")) {
      seen.computeIfAbsent(annotation.path("image_id").asLong(), id -> new TreeSet<>())
          .add(kinds.get(annotation.path("category_id").asLong()));
    }
    List<SeenPhoto> found = new ArrayList<>();
    for (JsonNode image : all.path("images")) {
      Path file = photos.resolve(image.path("file_name").asText());
      if (Files.exists(file)) {
        found.add(new SeenPhoto(file, seen.getOrDefault(image.path("id").asLong(), Set.of())));
      }
    }
    return new Folder(found, List.copyOf(kinds.values()));
  }

  private static Folder yolo(Path photos, Path labels) throws IOException {
    Map<String, String> kinds = new HashMap<>();
    for (String line : Files.readAllLines(labels)) {
      Matcher matcher = CLASS.matcher(line);
      if (matcher.matches()) {
        kinds.put(matcher.group(1), matcher.group(2));
      }
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(photos)) {
      files = list.sorted().toList();
    }
    List<SeenPhoto> found = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", ".txt");
      Path seen = labels.resolveSibling("labels").resolve(name);
      Set<String> names = new TreeSet<>();
      for (String line : Files.exists(seen) ? Files.readAllLines(seen) : List.<String>of()) {
        names.add(kinds.get(line.split(" ", 2)[0]));
      }
      found.add(new SeenPhoto(file, names));
    }
    return new Folder(found, List.copyOf(kinds.values()));
  }
}
