package org.imagerepo.plugins.minilm;

import java.io.IOException;
import java.util.Set;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.testkit.search.ThesaurusContract;

/** The thesaurus of type minilm keeps the contract of all thesauri. */
class MiniLmThesaurusContractTest extends ThesaurusContract {
  @Override
  protected Thesaurus create() throws IOException {
    return new MiniLmThesaurus(
        Embedder.open(), MiniLmFactory.LEAST_SIMILARITY.defaultValue().orElseThrow());
  }

  @Override
  protected String word() {
    return "coffee";
  }

  @Override
  protected Set<String> vocabulary() {
    return Set.of("coffee mug", "cup", "dog", "sports car", "seashore", "couch");
  }
}
