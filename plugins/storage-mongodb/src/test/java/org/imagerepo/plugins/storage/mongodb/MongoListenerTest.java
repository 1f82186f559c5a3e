package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.ListenerContract;

@EachServer
class MongoListenerTest extends ListenerContract {
  MongoListenerTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
