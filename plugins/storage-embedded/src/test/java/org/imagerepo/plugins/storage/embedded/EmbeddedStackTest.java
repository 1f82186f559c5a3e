package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.StackContract;

class EmbeddedStackTest extends StackContract {
  EmbeddedStackTest() {
    super(new EmbeddedStorage());
  }
}
