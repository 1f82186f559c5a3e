package org.imagerepo.web.credential;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.refusal.RefusedException;

/** Scopes as they are written in JSON. */
final class ScopeNames {
  private ScopeNames() {}

  static List<String> of(Set<Scope> scopes) {
    return scopes.stream().sorted().map(ScopeNames::name).toList();
  }

  /** Reads names; null means all that a token may be given. */
  static Set<Scope> parse(List<String> names) throws RefusedException {
    if (names == null) {
      return Tokens.SCOPES;
    }
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String name : names) {
      scopes.add(
          Tokens.SCOPES.stream()
              .filter(scope -> name(scope).equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      RefusedException.invalid(
                          "scopes", "must be some of read, upload and manage")));
    }
    return scopes;
  }

  private static String name(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }
}
