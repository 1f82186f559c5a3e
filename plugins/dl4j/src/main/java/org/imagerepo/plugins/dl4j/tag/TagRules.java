package org.imagerepo.plugins.dl4j.tag;

import java.util.Optional;
import org.imagerepo.plugins.dl4j.model.Calibration;
import org.imagerepo.plugins.dl4j.model.Labels;

/**
 * What becomes of a network's scores.
 *
 * @param vocabulary of the tags
 * @param labels of the network's outputs
 * @param calibration how sure a score is
 * @param threshold the least confidence of a tag, in [0,1]
 * @param revision names the model, the settings and the program
 */
record TagRules(
    String vocabulary, Labels labels, Calibration calibration, double threshold, String revision) {
  Optional<String> label(int output) {
    return labels.name(output);
  }
}
