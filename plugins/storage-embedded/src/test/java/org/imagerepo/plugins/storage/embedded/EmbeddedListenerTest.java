package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.ListenerContract;

class EmbeddedListenerTest extends ListenerContract {
  EmbeddedListenerTest() {
    super(new EmbeddedStorage());
  }
}
