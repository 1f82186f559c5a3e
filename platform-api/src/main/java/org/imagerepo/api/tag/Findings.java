package org.imagerepo.api.tag;

import java.util.List;
import java.util.Map;

/**
 * What one tagger found out about one photo.
 *
 * @param tags what is in it, in the tagger's order
 * @param scores how good it is
 * @param fields facts as text, by name; see {@link Fields} for the names that the platform knows
 */
public record Findings(List<Tag> tags, List<Score> scores, Map<String, String> fields) {
  public Findings {
    tags = List.copyOf(tags);
    scores = List.copyOf(scores);
    fields = Map.copyOf(fields);
    fields.forEach(
        (name, value) -> {
          if (name.isBlank() || name.length() > 100 || value.length() > 4000) {
            throw new IllegalArgumentException(
                "field '" + name + "' needs a name of 1 to 100 and a value of at most 4000 chars");
          }
        });
  }

  /** Nothing to say. */
  public static Findings none() {
    return new Findings(List.of(), List.of(), Map.of());
  }

  /** Tags alone. */
  public static Findings of(List<Tag> tags) {
    return new Findings(tags, List.of(), Map.of());
  }
}
