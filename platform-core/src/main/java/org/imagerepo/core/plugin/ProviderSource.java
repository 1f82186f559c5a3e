package org.imagerepo.core.plugin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;

/** Where the workers get their providers from. */
public interface ProviderSource {
  /** The preprocessors that can work now. */
  List<Active<Preprocessor>> preprocessors();

  /** The taggers that can work now. */
  List<Active<Tagger>> taggers();

  /**
   * Takes a provider out of service until its plugin is started anew.
   *
   * @param reason why, for the operator
   */
  void quarantine(String type, String reason);

  /** Types of those that were taken out of service. */
  Set<String> quarantined();

  /**
   * Types of all taggers that there are, working or not. Empty while that isn't known: when a
   * plugin could not be loaded, or plugins are just being exchanged.
   */
  Optional<Set<String>> knownTaggers();

  /**
   * Tells whenever other providers can work than before, in the thread that changed it. Those that
   * can't work any more are closed after it returns.
   */
  void onChange(Runnable listener);
}
