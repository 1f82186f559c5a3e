package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.ProviderChangeContract;

@EachServer
class MongoProviderChangeTest extends ProviderChangeContract {
  MongoProviderChangeTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
