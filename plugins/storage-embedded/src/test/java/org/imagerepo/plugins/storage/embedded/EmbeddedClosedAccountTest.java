package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.ClosedAccountContract;

class EmbeddedClosedAccountTest extends ClosedAccountContract {
  EmbeddedClosedAccountTest() {
    super(new EmbeddedStorage());
  }
}
