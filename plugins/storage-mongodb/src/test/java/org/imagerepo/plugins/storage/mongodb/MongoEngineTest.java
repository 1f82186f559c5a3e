package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.EngineContract;

@EachServer
class MongoEngineTest extends EngineContract {
  MongoEngineTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
