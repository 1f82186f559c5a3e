package org.imagerepo.plugins.storage.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.Term;

/**
 * The terms in a photo's document: {@code words} lists them, for the index; {@code terms} says the
 * percent of each, in a field of its own, so that a search reads those alone that it asks for.
 */
final class TermFields {
  static final String WORDS = "words";
  static final String REVISION = "termsRevision";
  private static final String TERMS = "terms";

  private TermFields() {}

  /**
   * @param terms makes them; where nobody said how, they are to be made later
   */
  static void add(Document document, Photo photo, Optional<PhotoTerms> terms) {
    List<String> words = new ArrayList<>();
    Document percents = new Document();
    if (terms.isPresent() && !photo.isTrashed()) { // what is in the trash is found by no word
      for (PhotoTerm term : terms.get().of(photo)) {
        words.add(word(term.term()));
        percents.append(name(term.term()), term.percent());
      }
    }
    document
        .append(WORDS, words)
        .append(TERMS, percents)
        .append(REVISION, terms.map(PhotoTerms::revision).orElse(""));
  }

  static String word(Term term) {
    return term.kind() + ":" + term.text();
  }

  static Term term(String word) {
    int colon = word.indexOf(':');
    return new Term(word.substring(0, colon), word.substring(colon + 1));
  }

  /** The path of a term's percent. */
  static String path(Term term) {
    return TERMS + "." + name(term);
  }

  /** How much a photo is about a term; 0 if it isn't. */
  static int percent(Document found, Term term) {
    Document terms = found.get(TERMS, Document.class);
    Integer percent = terms == null ? null : terms.getInteger(name(term));
    return percent == null ? 0 : percent;
  }

  /** A field's name may hold neither dots nor a null character. */
  private static String name(Term term) {
    return word(term).replace("%", "%25").replace(".", "%2E").replace("\0", "%00");
  }
}
