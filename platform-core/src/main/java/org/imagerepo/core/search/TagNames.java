package org.imagerepo.core.search;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * The names of all tags in a scope, read for the first word that they matter to, if there is one.
 */
final class TagNames {
  private final Scope scope;
  private Optional<Set<String>> read = Optional.empty();

  TagNames(Scope scope) {
    this.scope = scope;
  }

  Set<String> all() throws IOException {
    if (read.isEmpty()) {
      read = Optional.of(scope.tags());
    }
    return read.get();
  }
}
