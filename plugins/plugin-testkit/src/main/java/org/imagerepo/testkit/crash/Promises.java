package org.imagerepo.testkit.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the engine has acknowledged so far, kept by the parent process: photos with their SHA-256,
 * photos whose deletion was begun, photos whose deletion was acknowledged, photos that may be in
 * the trash.
 */
final class Promises {
  private final Map<String, String> acknowledged = new LinkedHashMap<>();
  private final Set<String> deleting = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();
  private final Set<String> trashing = new HashSet<>();

  static Promises read(Path file) throws IOException {
    Promises promises = new Promises();
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(promises::note);
    }
    return promises;
  }

  /** Takes a line of the child's standard output; what isn't a promise is ignored. */
  void note(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case Traffic.ACKNOWLEDGED -> acknowledged.put(words[1], words[2]);
      case Traffic.DELETING -> deleting.add(words[1]);
      case Traffic.DELETED -> deleted.add(words[1]);
      case Traffic.TRASHING -> trashing.add(words[1]);
      case Traffic.RESTORED -> trashing.remove(words[1]);
      default -> {}
    }
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    acknowledged.forEach((id, sha256) -> lines.add(Traffic.ACKNOWLEDGED + " " + id + " " + sha256));
    deleting.forEach(id -> lines.add(Traffic.DELETING + " " + id));
    deleted.forEach(id -> lines.add(Traffic.DELETED + " " + id));
    trashing.forEach(id -> lines.add(Traffic.TRASHING + " " + id));
    Files.write(file, lines);
  }

  /** Photos that must be there: acknowledged, and neither deletion nor trashing begun. */
  List<String> kept() {
    return acknowledged.keySet().stream()
        .filter(id -> !deleting.contains(id) && !trashing.contains(id))
        .toList();
  }

  String sha256(String id) {
    return acknowledged.get(id);
  }

  /** Photos that must be gone. */
  Set<String> deleted() {
    return deleted;
  }

  int size() {
    return acknowledged.size();
  }

  @Override
  public String toString() {
    return size() + " photos acknowledged, " + deleted.size() + " deleted";
  }
}
