package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.ProviderChangeContract;

class EmbeddedProviderChangeTest extends ProviderChangeContract {
  EmbeddedProviderChangeTest() {
    super(new EmbeddedStorage());
  }
}
