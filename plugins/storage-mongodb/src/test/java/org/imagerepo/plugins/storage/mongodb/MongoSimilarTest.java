package org.imagerepo.plugins.storage.mongodb;

import org.imagerepo.testkit.engine.SimilarContract;

@EachServer
class MongoSimilarTest extends SimilarContract {
  MongoSimilarTest(TestServer server) {
    super(new MongoStorage(server));
  }
}
