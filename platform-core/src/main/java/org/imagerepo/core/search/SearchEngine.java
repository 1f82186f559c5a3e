package org.imagerepo.core.search;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.BoundedCalls;

/** Searching, put together: once it is made, the catalogue keeps terms with every photo. */
public final class SearchEngine implements AutoCloseable {
  private final Analysis analysis;
  private final BoundedCalls calls = new BoundedCalls("thesaurus-call");
  private final Search search;
  private final Optional<TermRenewal> renewal;

  /**
   * @param languages of captions and questions, the likeliest first
   * @param thesauri those that can work now
   * @param quarantine takes the type of a thesaurus and why it is asked no more
   */
  public SearchEngine(
      Catalogue catalogue,
      Accounts accounts,
      Access access,
      List<Language> languages,
      Supplier<List<Active<Thesaurus>>> thesauri,
      BiConsumer<String, String> quarantine,
      Clock clock) {
    Optional<SearchableCatalogue> able = Search.ability(catalogue);
    this.analysis = new Analysis(languages);
    this.search =
        new Search(
            able, accounts, access, analysis, new Meaning(thesauri, quarantine, calls), clock);
    able.ifPresent(searchable -> searchable.keep(new DerivedTerms(analysis)));
    this.renewal = able.map(TermRenewal::new);
  }

  /** Begins to give photos of before their terms. */
  public void start() {
    renewal.ifPresent(TermRenewal::start);
  }

  public Search search() {
    return search;
  }

  @Override
  public void close() {
    renewal.ifPresent(TermRenewal::close);
    calls.close();
    analysis.close();
  }
}
