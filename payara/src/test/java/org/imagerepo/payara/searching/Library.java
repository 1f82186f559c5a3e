package org.imagerepo.payara.searching;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.FoundPage;
import org.imagerepo.core.search.Language;
import org.imagerepo.core.search.SearchEngine;

/** One owner's photos in a catalogue, and the engine that searches them. */
final class Library implements AutoCloseable {
  /** What a page shows at first. */
  static final int PAGE = 50;

  private static final int BATCH = 2000;

  private final SearchableCatalogue catalogue;
  private final User owner;
  private final Watched watched;
  private final SearchEngine engine;

  Library(Plugins plugins, User owner) {
    this.catalogue = (SearchableCatalogue) plugins.catalogue();
    this.owner = owner;
    this.watched = new Watched(catalogue);
    this.engine =
        new SearchEngine(
            watched.catalogue(),
            new Accounts(catalogue, new PasswordHash(), Clock.systemUTC()),
            new Access(catalogue),
            Language.parse("en,de,fr,es"),
            plugins::thesauri,
            plugins::quarantine,
            Clock.fixed(MadePhotos.END.plus(Duration.ofHours(1)), ZoneOffset.UTC));
  }

  /** Makes the terms of all photos that have none yet. */
  void makeTerms() throws IOException {
    while (catalogue.renewTerms(BATCH) == BATCH) {
      // The next ones.
    }
  }

  FoundPage find(String question) throws IOException {
    try {
      return engine
          .search()
          .find(Asker.of(owner), Optional.empty(), question, Optional.empty(), PAGE);
    } catch (RefusedException e) {
      throw new IOException("'" + question + "' was refused", e);
    }
  }

  /** What the engine has asked the catalogue last. */
  SearchQuery asked() {
    return watched.asked();
  }

  PhotoTerms terms() {
    return watched.terms();
  }

  SearchableCatalogue catalogue() {
    return catalogue;
  }

  /** The owner's list, newest first. */
  PhotoQuery list() {
    Set<Visibility> all = EnumSet.allOf(Visibility.class);
    return new PhotoQuery(owner.id(), all, PhotoQuery.Sort.TAKEN, Optional.empty(), PAGE);
  }

  /** Where some of its pages begin, from the first to the last. */
  List<PhotoQuery> pages(int count) throws IOException {
    List<Outline> stretches = catalogue.outline(list());
    List<PhotoQuery> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = (int) ((long) i * (stretches.size() - 1) / Math.max(1, count - 1));
      pages.add(list().from(stretches.get(at).cursor()));
    }
    return pages;
  }

  @Override
  public void close() {
    engine.close();
  }
}
