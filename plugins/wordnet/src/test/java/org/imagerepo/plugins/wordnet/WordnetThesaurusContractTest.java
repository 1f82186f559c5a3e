package org.imagerepo.plugins.wordnet;

import java.io.IOException;
import java.util.Set;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.dictionary.Dictionary;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.testkit.search.ThesaurusContract;

/** The thesaurus of type wordnet keeps the contract of all thesauri. */
class WordnetThesaurusContractTest extends ThesaurusContract {
  @Override
  protected Thesaurus create() throws IOException {
    try {
      return new WordnetThesaurus(new Nouns(Dictionary.getDefaultResourceInstance()));
    } catch (JWNLException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected String word() {
    return "animal";
  }

  @Override
  protected Set<String> vocabulary() {
    return Set.of("siberian husky", "dog", "cat", "espresso", "couch", "car");
  }
}
