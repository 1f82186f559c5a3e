package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.FindingContract;

@EachServer
class MongoFindingTest extends FindingContract {
  MongoFindingTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
