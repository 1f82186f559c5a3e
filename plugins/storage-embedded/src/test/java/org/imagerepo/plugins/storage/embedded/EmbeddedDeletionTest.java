package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.DeletionContract;

class EmbeddedDeletionTest extends DeletionContract {
  EmbeddedDeletionTest() {
    super(new EmbeddedStorage());
  }
}
