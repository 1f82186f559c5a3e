package org.imagerepo.plugins.dl4j.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/**
 * A photo and the kinds of objects that people saw in it.
 *
 * @param isForTuning whether it may be used to choose anything; the others are for testing alone
 */
record LabelledPhoto(Path file, Set<String> kinds, boolean isForTuning) {
  private static final Pattern CLASS = Pattern.compile("\\s+(\\d+): (.*?)\\s*");

  private static LabelledPhoto of(Path file, Set<String> kinds) {
    CRC32 sum = new CRC32();
    sum.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
    return new LabelledPhoto(file, kinds, sum.getValue() % 2 == 0);
  }

  /**
   * Reads labels as COCO has them ({@code instances_….json}), or as YOLO has them ({@code
   * classes.yaml} with a folder {@code labels} beside it).
   */
  static List<LabelledPhoto> read(Path photos, Path labels) throws IOException {
    return labels.toString().endsWith(".json") ? coco(photos, labels) : yolo(photos, labels);
  }

  private static List<LabelledPhoto> coco(Path photos, Path labels) throws IOException {
    JsonNode all = new ObjectMapper().readTree(labels.toFile());
    Map<Long, String> kinds = new HashMap<>();
    all.path("categories").forEach(c -> kinds.put(c.path("id").asLong(), c.path("name").asText()));
    Map<Long, Set<String>> seen = new HashMap<>();
    for (JsonNode annotation : all.path("annotations")) {
      seen.computeIfAbsent(annotation.path("image_id").asLong(), id -> new TreeSet<>())
          .add(kinds.get(annotation.path("category_id").asLong()));
    }
    List<LabelledPhoto> labelled = new ArrayList<>();
    for (JsonNode image : all.path("images")) {
      Path file = photos.resolve(image.path("file_name").asText());
      if (Files.exists(file)) {
        labelled.add(of(file, seen.getOrDefault(image.path("id").asLong(), Set.of())));
      }
    }
    return labelled;
  }

  private static List<LabelledPhoto> yolo(Path photos, Path labels) throws IOException {
    Map<Integer, String> kinds = new TreeMap<>();
    for (String line : Files.readAllLines(labels)) {
      Matcher matcher = CLASS.matcher(line);
      if (matcher.matches()) {
        kinds.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
      }
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(photos)) {
      files = list.sorted().toList();
    }
    List<LabelledPhoto> labelled = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", ".txt");
      Path seen = labels.resolveSibling("labels").resolve(name);
      Set<String> names = new TreeSet<>();
      for (String line : Files.exists(seen) ? Files.readAllLines(seen) : List.<String>of()) {
        names.add(kinds.get(Integer.valueOf(line.split(" ", 2)[0])));
      }
      labelled.add(of(file, names));
    }
    return labelled;
  }
}
