package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.FindingContract;

class EmbeddedFindingTest extends FindingContract {
  EmbeddedFindingTest() {
    super(new EmbeddedStorage());
  }
}
