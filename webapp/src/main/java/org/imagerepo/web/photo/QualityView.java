package org.imagerepo.web.photo;

import java.util.ArrayList;
import java.util.List;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;

/**
 * How good a photo is, as a tagger judges it.
 *
 * @param good whether it is good
 * @param score in [0,1]; 1 is best
 * @param reasons names such as {@code sharp}, {@code blurry}, {@code dark}
 */
public record QualityView(boolean good, double score, List<String> reasons) {
  /** Null if no tagger has judged it. */
  static QualityView of(Photo photo) {
    List<String> words = new ArrayList<>();
    Double score = null;
    for (Examination examination : photo.examinations()) {
      for (Score one : examination.findings().scores()) {
        score = one.name().equals(Quality.SCORE) ? Double.valueOf(one.value()) : score;
      }
      examination.findings().tags().stream()
          .filter(tag -> tag.vocabulary().equals(Quality.VOCABULARY))
          .map(Tag::name)
          .forEach(words::add);
    }
    if (score == null) {
      return null;
    }
    boolean isGood = words.contains(Quality.GOOD);
    List<String> reasons = words.stream().filter(word -> !word.equals(Quality.GOOD)).toList();
    return new QualityView(isGood, score, reasons);
  }
}
