package org.imagerepo.plugins.minilm;

import java.util.List;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.search.Thesaurus;

/** Offers the thesaurus {@code minilm}. */
public final class MiniLmPlugin implements Plugin {
  @Override
  public List<ProviderFactory<Thesaurus>> thesauri() {
    return List.of(new MiniLmFactory());
  }
}
