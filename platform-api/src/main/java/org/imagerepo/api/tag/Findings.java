package org.imagerepo.api.tag;

import java.util.List;
import java.util.Map;

/**
 * What one tagger found out about one photo: at most 1000 tags, 100 scores and 300 fields, so that
 * a photo's entry stays of a size that every catalogue can keep.
 *
 * @param tags what is in it, in the tagger's order
 * @param scores how good it is
 * @param fields facts as text, by name; see {@link Fields} for the names that the platform knows
 */
public record Findings(List<Tag> tags, List<Score> scores, Map<String, String> fields) {
  private static final int MAX_TAGS = 1000;
  private static final int MAX_SCORES = 100;
  private static final int MAX_FIELDS = 300;

  public Findings {
    tags = List.copyOf(tags);
    scores = List.copyOf(scores);
    fields = Map.copyOf(fields);
    if (tags.size() > MAX_TAGS || scores.size() > MAX_SCORES || fields.size() > MAX_FIELDS) {
      throw new IllegalArgumentException(
          "a tagger may find %d tags, %d scores and %d fields at most"
              .formatted(MAX_TAGS, MAX_SCORES, MAX_FIELDS));
    }
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
