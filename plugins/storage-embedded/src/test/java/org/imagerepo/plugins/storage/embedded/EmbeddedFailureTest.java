package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.FailureContract;

class EmbeddedFailureTest extends FailureContract {
  EmbeddedFailureTest() {
    super(new EmbeddedStorage());
  }
}
