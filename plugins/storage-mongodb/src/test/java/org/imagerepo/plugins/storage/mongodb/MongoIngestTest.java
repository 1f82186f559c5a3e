package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.IngestContract;

@EachServer
class MongoIngestTest extends IngestContract {
  MongoIngestTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
