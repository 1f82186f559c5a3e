package org.imagerepo.plugins.dl4j.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.imagerepo.plugins.dl4j.net.ModelFiles;

/**
 * What a model's outputs are called: one line each, in their order. An empty line is an output that
 * means nothing.
 */
public record Labels(List<String> names) {
  private static final int LONGEST = 200;

  public Labels {
    names = names.stream().map(String::strip).toList();
    for (String name : names) {
      if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException("'" + name + "' is no label");
      }
    }
  }

  /** Reads them from a file in UTF-8. */
  public static Labels read(ModelFiles files, String name) throws IOException {
    try {
      return new Labels(new String(files.read(name), StandardCharsets.UTF_8).lines().toList());
    } catch (IllegalArgumentException e) {
      throw new IOException("the labels in " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Checks that there is one for each output.
   *
   * @throws IOException if there are fewer or more
   */
  public void require(int outputs) throws IOException {
    if (names.size() != outputs) {
      throw new IOException(
          "there are %d labels but the model has %d outputs: set labels to the file that belongs to"
                  .formatted(names.size(), outputs)
              + " the model");
    }
  }

  /** Empty if the output means nothing. */
  public Optional<String> name(int output) {
    return Optional.of(names.get(output)).filter(name -> !name.isBlank());
  }
}
