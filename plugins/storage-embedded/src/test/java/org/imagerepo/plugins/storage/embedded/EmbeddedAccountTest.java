package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.AccountContract;

class EmbeddedAccountTest extends AccountContract {
  EmbeddedAccountTest() {
    super(new EmbeddedStorage());
  }
}
