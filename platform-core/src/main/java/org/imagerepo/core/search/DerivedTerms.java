package org.imagerepo.core.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Guesses;
import org.imagerepo.api.tag.Likeness;
import org.imagerepo.api.tag.Quality;
import org.imagerepo.api.tag.Tag;

/**
 * Makes terms of all that is known of a photo. What its owner says weighs most; what a model says
 * weighs what the model is sure of; what file names say, little.
 */
final class DerivedTerms implements PhotoTerms {
  private static final int OWN_TAG = 100;
  private static final int CAPTION = 90;
  private static final int DESCRIPTION = 80;
  private static final int DEVICE = 70;
  private static final int FILE_NAME = 50;
  private static final int PLACE = 80;

  /** A hot dog is no dog, and a wine glass no wine: but who looks for them may mean it. */
  private static final double PART_OF_A_NAME = 0.6;

  private static final Set<String> DEVICES = Set.of("camera", "lens");
  private static final List<String> PLACES =
      List.of(
          Fields.LOCATION_NAME,
          Fields.LOCATION_CITY,
          Fields.LOCATION_PROVINCE,
          Fields.LOCATION_COUNTRY);
  private static final String JUDGEMENTS = Quality.VOCABULARY;

  private final Analysis analysis;

  DerivedTerms(Analysis analysis) {
    this.analysis = analysis;
  }

  @Override
  public String revision() {
    return analysis.revision();
  }

  @Override
  public List<PhotoTerm> of(Photo photo) {
    return derived(photo).stream()
        .map(derived -> new PhotoTerm(derived.term(), derived.percent()))
        .toList();
  }

  /** The terms with where they come from. */
  List<Derived> derived(Photo photo) {
    TermCollector terms = new TermCollector(analysis);
    terms.add(Kinds.PHOTO, Kinds.PHOTO, 100, "photo");
    photo.ownTags().forEach(tag -> tag(terms, tag, OWN_TAG, "own tag " + tag));
    photo.caption().ifPresent(caption -> written(terms, caption, CAPTION, "caption"));
    photo.examinations().forEach(examination -> findings(terms, examination.findings()));
    String name = photo.original().fileName().replaceFirst("\\.[A-Za-z]{3,4}$", "");
    terms.text(name.replaceAll("[_.-]+", " "), FILE_NAME, "file name");
    photo.takenAt().ifPresent(time -> terms.add(Kinds.HAS, "date", 100, "date"));
    if (!photo.ownTags().isEmpty()) {
      terms.add(Kinds.HAS, "tags", 100, "own tags");
    }
    return terms.terms();
  }

  private void written(TermCollector terms, String text, int percent, String from) {
    terms.add(Kinds.HAS, "caption", 100, from);
    terms.text(text, percent, from).stream()
        .filter(word -> !word.isCommon() && word.folded().length() > 2)
        .forEach(word -> terms.add(Kinds.WORD, word.folded(), percent, from));
  }

  private void tag(TermCollector terms, String name, int percent, String from) {
    named(terms, Kinds.TAG, name, percent, from);
  }

  private void named(TermCollector terms, String kind, String name, int percent, String from) {
    terms.add(kind, analysis.fold(name), percent, from);
    boolean isOneWord = analysis.words(name).size() == 1;
    terms.text(name, isOneWord ? percent : part(percent), from);
  }

  private static int part(int percent) {
    return Math.max(1, (int) Math.round(percent * PART_OF_A_NAME));
  }

  private void findings(TermCollector terms, Findings findings) {
    for (Tag tag : findings.tags()) {
      int percent = percent(tag.confidence());
      if (percent > 0 && tag.vocabulary().equals(JUDGEMENTS)) {
        terms.add(Kinds.QUALITY, analysis.fold(tag.name()), percent, JUDGEMENTS + " " + tag.name());
      } else if (percent > 0 && DEVICES.contains(tag.vocabulary())) {
        device(terms, tag);
      } else if (percent > 0) {
        tag(terms, tag.name(), percent, tag.vocabulary() + " tag " + tag.name());
      }
    }
    for (Tag guess : Guesses.in(findings)) {
      int percent = percent(guess.confidence());
      if (percent > 0) {
        String from = guess.vocabulary() + " guess " + guess.name();
        named(terms, Kinds.GUESS, guess.name(), percent, from);
      }
    }
    findings.scores().stream()
        .filter(score -> percent(score.value()) > 0)
        .forEach(
            score ->
                terms.add(
                    Kinds.QUALITY,
                    analysis.fold(score.name()),
                    percent(score.value()),
                    "score " + score.name()));
    String description = findings.fields().get("description");
    if (description != null) {
      terms.text(description, DESCRIPTION, "description in the file");
    }
    Likeness.in(findings)
        .ifPresent(
            likeness ->
                LikenessTerms.of(likeness)
                    .forEach(term -> terms.add(term.kind(), term.text(), 100, Fields.LIKENESS)));
    place(terms, findings.fields());
  }

  private static void place(TermCollector terms, Map<String, String> fields) {
    for (String field : PLACES) {
      String name = fields.getOrDefault(field, "");
      if (!name.isBlank()) {
        terms.place(name, PLACE, "place " + name);
        terms.add(Kinds.OWNERS, "place", 100, "place");
      }
    }
    if (fields.containsKey(Fields.LATITUDE)) {
      terms.add(Kinds.OWNERS, "place", 100, "place");
    }
  }

  private static int percent(double value) {
    return (int) Math.round(100 * value);
  }

  private void device(TermCollector terms, Tag tag) {
    String from = tag.vocabulary() + " " + tag.name();
    terms.add(Kinds.HAS, tag.vocabulary(), 100, from);
    terms.add(Kinds.DEVICE, analysis.fold(tag.name()), 100, from);
    terms
        .text(tag.name(), DEVICE, from)
        .forEach(word -> terms.add(Kinds.CAMERA, word.folded(), 100, from));
  }
}
