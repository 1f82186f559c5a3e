package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.SimilarContract;

class EmbeddedSimilarTest extends SimilarContract {
  EmbeddedSimilarTest() {
    super(new EmbeddedStorage());
  }
}
