package org.imagerepo.plugins.dl4j.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Guesses;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.plugins.dl4j.model.Calibration;
import org.imagerepo.plugins.dl4j.model.Labels;

/**
 * What becomes of a network's scores.
 *
 * @param vocabulary of the tags
 * @param labels of the network's outputs
 * @param calibration how sure a score is
 * @param threshold the least confidence of a tag, in [0,1]
 * @param guess the least confidence of a guess, in [0,1]
 * @param revision names the model, the settings and the program
 */
record TagRules(
    String vocabulary,
    Labels labels,
    Calibration calibration,
    double threshold,
    double guess,
    String revision) {
  Optional<String> label(int output) {
    return labels.name(output);
  }

  /** Tags, the surest first, and what is too unsure to be one. */
  Findings findings(List<Tag> candidates) {
    List<Tag> tags =
        candidates.stream()
            .filter(tag -> tag.confidence() >= threshold)
            .sorted(Comparator.comparingDouble(Tag::confidence).reversed())
            .toList();
    List<Tag> guesses =
        candidates.stream()
            .filter(tag -> tag.confidence() >= guess && tag.confidence() < threshold)
            .toList();
    return new Findings(
        tags,
        List.of(),
        guesses.isEmpty() ? Map.of() : Map.of(Fields.GUESSES, Guesses.text(guesses)));
  }
}
