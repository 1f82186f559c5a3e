package org.imagerepo.plugins.wordnet;

import java.util.List;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.search.Thesaurus;

/** Offers the thesaurus {@code wordnet}. */
public final class WordnetPlugin implements Plugin {
  @Override
  public List<ProviderFactory<Thesaurus>> thesauri() {
    return List.of(new WordnetFactory());
  }
}
