package org.imagerepo.core.search;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.search.Thesaurus;

/**
 * The names of all tags and guesses in a scope, read for the first word that they matter to, if
 * there is one.
 */
final class TagNames {
  private final Scope scope;
  private Optional<Known> read = Optional.empty();

  /**
   * What is known in a scope.
   *
   * @param tags names of tags
   * @param guesses names of guesses
   * @param all of both, as many as a thesaurus takes
   * @param hasPlaces whether places may be asked for by name
   */
  record Known(Set<String> tags, Set<String> guesses, Set<String> all, boolean hasPlaces) {}

  TagNames(Scope scope) {
    this.scope = scope;
  }

  Known known() throws IOException {
    if (read.isEmpty()) {
      Set<String> tags = scope.names(Kinds.TAG);
      Set<String> guesses = scope.names(Kinds.GUESS);
      Set<String> all = new LinkedHashSet<>(tags);
      guesses.stream()
          .filter(name -> all.size() < Thesaurus.MAX_VOCABULARY || all.contains(name))
          .forEach(all::add);
      read = Optional.of(new Known(tags, guesses, all, scope.isOwners()));
    }
    return read.get();
  }
}
