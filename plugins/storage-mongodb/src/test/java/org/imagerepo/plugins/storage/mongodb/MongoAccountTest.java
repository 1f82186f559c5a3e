package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.AccountContract;

@EachServer
class MongoAccountTest extends AccountContract {
  MongoAccountTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
