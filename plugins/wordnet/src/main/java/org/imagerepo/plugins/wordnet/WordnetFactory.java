package org.imagerepo.plugins.wordnet;

import java.io.IOException;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.dictionary.Dictionary;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.search.Thesaurus;

/** Makes the thesaurus of type {@code wordnet}. */
final class WordnetFactory implements ProviderFactory<Thesaurus> {
  @Override
  public String type() {
    return "wordnet";
  }

  @Override
  public Thesaurus create(Settings settings, ProviderContext context) throws IOException {
    try {
      return new WordnetThesaurus(new Nouns(Dictionary.getDefaultResourceInstance()));
    } catch (JWNLException e) {
      throw new IOException("WordNet can't be read: install the plugin wordnet anew", e);
    }
  }
}
