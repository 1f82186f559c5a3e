package org.imagerepo.payara.searching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Guesses;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.testkit.catalogue.TestPhotos;

/** Labelled photos in a catalogue, with their tags, and what is found there for words. */
final class JudgedLibrary implements AutoCloseable {
  private static final double WHOLE = 10_000;

  private final Library library;
  private final Map<PhotoId, Set<String>> kinds = new LinkedHashMap<>();
  private final Map<PhotoId, Findings> findings = new LinkedHashMap<>();

  JudgedLibrary(Plugins plugins, User owner, Map<SeenPhoto, Findings> photos) throws IOException {
    library = new Library(plugins, owner);
    Filling filling = new Filling(plugins.catalogue());
    for (Map.Entry<SeenPhoto, Findings> seen : photos.entrySet()) {
      Photo photo = TestPhotos.photo(owner.id(), kinds.size(), TestPhotos.TIME);
      filling.add(Filling.examined(photo, seen.getValue()));
      kinds.put(photo.id(), seen.getKey().kinds());
      findings.put(photo.id(), seen.getValue());
    }
  }

  private Set<PhotoId> right(Set<String> labels) {
    Set<PhotoId> right = new HashSet<>();
    kinds.forEach(
        (photo, seen) -> {
          if (!Collections.disjoint(seen, labels)) {
            right.add(photo);
          }
        });
    return right;
  }

  /**
   * What is found for words if nothing is cut off.
   *
   * @param words with the labels that they stand for
   * @param isPresent whether only words count that a photo shows, or those that none does
   */
  List<Ranking> rank(Map<String, Set<String>> words, boolean isPresent) throws IOException {
    List<Ranking> rankings = new ArrayList<>();
    for (Map.Entry<String, Set<String>> word : words.entrySet()) {
      Set<PhotoId> right = right(word.getValue());
      if (right.isEmpty() != isPresent) {
        rankings.add(new Ranking(word.getKey(), found(word.getKey()), right));
      }
    }
    return rankings;
  }

  private List<Ranking.Found> found(String word) throws IOException {
    library.find(word);
    SearchQuery asked = library.asked();
    List<Clause> uncut = asked.wanted().stream().map(c -> new Clause(c.anyOf(), 1)).toList();
    SearchQuery query =
        new SearchQuery(
            asked.owner(),
            asked.visibilities(),
            uncut,
            asked.unwanted(),
            asked.from(),
            asked.until(),
            Optional.empty(),
            SearchQuery.MAX_LIMIT);
    List<Hit> hits = library.catalogue().search(query).items();
    return hits.stream()
        .map(hit -> new Ranking.Found(hit.photo().id(), hit.score() / (WHOLE * uncut.size())))
        .toList();
  }

  /** What a flat threshold finds for words: tags of just that name. */
  List<Ranking> flat(Map<String, Set<String>> words, double threshold) {
    List<Ranking> rankings = new ArrayList<>();
    words.forEach(
        (word, labels) -> {
          Set<PhotoId> right = right(labels);
          List<Ranking.Found> found = new ArrayList<>();
          findings.forEach(
              (photo, of) ->
                  Stream.concat(of.tags().stream(), Guesses.in(of).stream())
                      .filter(tag -> tag.name().equals(word) && tag.confidence() >= threshold)
                      .mapToDouble(Tag::confidence)
                      .max()
                      .ifPresent(score -> found.add(new Ranking.Found(photo, score))));
          found.sort((a, b) -> Double.compare(b.score(), a.score()));
          if (right.isEmpty() == labels.isEmpty()) {
            rankings.add(new Ranking(word, found, right));
          }
        });
    return rankings;
  }

  @Override
  public void close() {
    library.close();
  }
}
