package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.StackContract;

@EachServer
class MongoStackTest extends StackContract {
  MongoStackTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
