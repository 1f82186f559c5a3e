package org.imagerepo.core.search;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.imagerepo.api.search.Related;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.BoundedCalls;

/**
 * Asks the thesauri which tags stand for a word. What one of them does wrong costs its answer,
 * never the search.
 */
final class Meaning {
  private static final System.Logger LOG = System.getLogger(Meaning.class.getName());
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final int MOST_TIMEOUTS = 3;

  private final Supplier<List<Active<Thesaurus>>> thesauri;
  private final BiConsumer<String, String> quarantine;
  private final BoundedCalls calls;
  private final Map<String, Integer> timeouts = new ConcurrentHashMap<>();

  /**
   * @param thesauri those that can work now
   * @param quarantine takes the type of one and the reason why it gets no more questions
   */
  Meaning(
      Supplier<List<Active<Thesaurus>>> thesauri,
      BiConsumer<String, String> quarantine,
      BoundedCalls calls) {
    this.thesauri = thesauri;
    this.quarantine = quarantine;
    this.calls = calls;
  }

  /** How well tags of the vocabulary stand for a word, in percent. */
  Map<String, Integer> of(String word, Set<String> vocabulary) {
    Map<String, Integer> percents = new HashMap<>();
    if (!vocabulary.isEmpty()) {
      for (Active<Thesaurus> thesaurus : thesauri.get()) {
        for (Related related : ask(thesaurus, word, vocabulary)) {
          int percent = (int) Math.round(100 * related.weight());
          if (percent > 0 && vocabulary.contains(related.tag())) {
            percents.merge(related.tag(), percent, Math::max);
          }
        }
      }
    }
    return percents;
  }

  private List<Related> ask(Active<Thesaurus> thesaurus, String word, Set<String> vocabulary) {
    try {
      List<Related> related =
          calls.call(() -> thesaurus.provider().related(word, vocabulary), LIMIT);
      timeouts.remove(thesaurus.type());
      return related == null ? List.of() : related;
    } catch (ExecutionException e) {
      LOG.log(Level.WARNING, "Thesaurus " + thesaurus.type() + " failed on a word", e.getCause());
    } catch (TimeoutException e) {
      if (timeouts.merge(thesaurus.type(), 1, Integer::sum) >= MOST_TIMEOUTS) {
        quarantine.accept(
            thesaurus.type(),
            "took longer than " + LIMIT + " " + MOST_TIMEOUTS + " times in a row");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return List.of();
  }
}
