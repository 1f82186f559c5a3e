package org.imagerepo.plugins.storage.embedded;

import org.imagerepo.testkit.engine.IngestContract;

class EmbeddedIngestTest extends IngestContract {
  EmbeddedIngestTest() {
    super(new EmbeddedStorage());
  }
}
