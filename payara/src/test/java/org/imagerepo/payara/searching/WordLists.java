package org.imagerepo.payara.searching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that searching is judged by. */
final class WordLists {
  private WordLists() {}

  /** Words that are no label, with the labels that they stand for. */
  static Map<String, Set<String>> related() throws IOException {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String line : lines("related-words.txt")) {
      String[] parts = line.split(": ", 2);
      words.put(parts[0], Set.of(parts[1].split(", ")));
    }
    return words;
  }

  /** Words for what no photo shows. */
  static Map<String, Set<String>> absent() throws IOException {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String line : lines("absent-words.txt")) {
      Arrays.stream(line.split(" ")).forEach(word -> words.put(word, Set.of()));
    }
    return words;
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = WordLists.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
