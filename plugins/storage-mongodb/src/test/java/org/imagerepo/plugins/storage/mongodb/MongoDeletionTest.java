package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.DeletionContract;

@EachServer
class MongoDeletionTest extends DeletionContract {
  MongoDeletionTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
