package org.imagerepo.plugins.dl4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.plugins.dl4j.model.CheckedFiles;
import org.imagerepo.plugins.dl4j.model.Labels;

/** Which kind of COCO's a label of ImageNet's is, as far as it is any. */
final class ImagenetInCoco {
  private final Map<String, String> kinds = new HashMap<>();

  ImagenetInCoco() throws IOException {
    Labels labels = Labels.read(CheckedFiles.bundled(), "imagenet-labels.txt");
    String table;
    try (InputStream in = ImagenetInCoco.class.getResourceAsStream("imagenet-in-coco.txt")) {
      table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String line : table.lines().filter(line -> !line.startsWith("#")).toList()) {
      String[] parts = line.split(": ");
      for (String range : parts[1].split(", ")) {
        String[] ends = range.split("-");
        int last = Integer.parseInt(ends[ends.length - 1]);
        for (int i = Integer.parseInt(ends[0]); i <= last; i++) {
          // The model's first output means nothing.
          kinds.put(labels.names().get(i + 1), parts[0]);
        }
      }
    }
  }

  Optional<String> kind(String label) {
    return Optional.ofNullable(kinds.get(label));
  }
}
