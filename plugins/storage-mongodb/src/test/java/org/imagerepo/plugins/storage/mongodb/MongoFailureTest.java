package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.FailureContract;

@EachServer
class MongoFailureTest extends FailureContract {
  MongoFailureTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
