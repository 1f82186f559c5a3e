package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.EngineContract;

class EmbeddedEngineTest extends EngineContract {
  EmbeddedEngineTest() {
    super(new EmbeddedStorage());
  }
}
