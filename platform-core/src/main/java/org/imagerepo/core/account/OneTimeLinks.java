package org.imagerepo.core.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusedException;

/** Links of one kind, each of which works once. Safe for many threads. */
final class OneTimeLinks {
  private static final Duration LONGEST = Duration.ofDays(90);
  private static final int MAX_NOTE = 200;

  private final AccountLink.Kind kind;
  private final Catalogue catalogue;
  private final Clock clock;

  OneTimeLinks(AccountLink.Kind kind, Catalogue catalogue, Clock clock) {
    this.kind = kind;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What a link is there for; if it can't be done, the link works again. */
  @FunctionalInterface
  interface Use<T> {
    T of(AccountLink link) throws RefusedException, IOException;
  }

  FreshLink create(UserId user, String note, Optional<Instant> wantedEnd, Duration usualLife)
      throws RefusedException, IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant end = wantedEnd.orElse(now.plus(usualLife)).truncatedTo(ChronoUnit.MILLIS);
    if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
      throw RefusedException.invalid(
          "expiresAt", "must lie in the future, by at most " + LONGEST.toDays() + " days");
    }
    if (note.length() > MAX_NOTE || AccountRules.hasInvisible(note)) {
      throw RefusedException.invalid(
          "note", "must have at most " + MAX_NOTE + " characters, none of them invisible");
    }
    String secret = Secret.random();
    AccountLink link =
        new AccountLink(AccountLinkId.random(), Secret.digest(secret), kind, user, note, now, end);
    catalogue.addLink(link);
    return new FreshLink(link, secret);
  }

  /** Those that work, the latest first. */
  List<AccountLink> all() throws IOException {
    return catalogue.links(kind).stream()
        .filter(this::works)
        .sorted(Comparator.comparing(AccountLink::createdAt).reversed())
        .toList();
  }

  /**
   * Does what the link of that secret is there for, once.
   *
   * @return empty if there is no such link that works
   */
  <T> Optional<T> use(String secret, Use<T> use) throws RefusedException, IOException {
    Optional<AccountLink> link =
        catalogue.takeLink(kind, Secret.digest(secret)).filter(this::works);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    boolean isUsed = false;
    try {
      T result = use.of(link.get());
      isUsed = true;
      return Optional.of(result);
    } finally {
      if (!isUsed) {
        catalogue.addLink(link.get());
      }
    }
  }

  void revoke(AccountLinkId id) throws RefusedException, IOException {
    if (!catalogue.removeLink(kind, id)) {
      throw RefusedException.notFound();
    }
  }

  private boolean works(AccountLink link) {
    return clock.instant().isBefore(link.expiresAt());
  }
}
