package org.imagerepo.core.similar;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Score;

/** What photos of one scene are judged by; of each, more is better. */
public enum Measure {
  /** Pixels. */
  PIXELS(
      photo ->
          OptionalDouble.of(
              (double) photo.original().info().width() * photo.original().info().height())),
  /** The score that a tagger of quality gave it, in [0,1]. */
  QUALITY(
      photo ->
          photo.examinations().stream()
              .flatMap(examination -> examination.findings().scores().stream())
              .filter(score -> score.name().equals(Quality.SCORE))
              .mapToDouble(Score::value)
              .findFirst()),
  /** How sharp its edges are, at least 0. */
  SHARPNESS(
      photo ->
          photo.examinations().stream()
              .map(examination -> examination.findings().fields().get(Fields.SHARPNESS))
              .filter(text -> text != null && text.matches("\\d{1,9}(\\.\\d{1,9})?"))
              .mapToDouble(Double::parseDouble)
              .findFirst()),
  /** Bytes: of the same picture, the less compressed one. */
  BYTES(photo -> OptionalDouble.of(photo.original().size()));

  private final Function<Photo, OptionalDouble> value;

  Measure(Function<Photo, OptionalDouble> value) {
    this.value = value;
  }

  /** Empty if nobody has measured it. */
  OptionalDouble of(Photo photo) {
    return value.apply(photo);
  }
}
