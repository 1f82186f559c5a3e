package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.ClosedAccountContract;

@EachServer
class MongoClosedAccountTest extends ClosedAccountContract {
  MongoClosedAccountTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
