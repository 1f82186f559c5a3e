package org.imagerepo.core.plugin;

import java.util.List;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;

/** Where the workers get their providers from. */
public interface ProviderSource {
  /** The preprocessors that can work now. */
  List<Active<Preprocessor>> preprocessors();

  /** The taggers that can work now. */
  List<Active<Tagger>> taggers();

  /**
   * Takes a provider out of service until the next start.
   *
   * @param reason why, for the operator
   */
  void quarantine(String type, String reason);
}
