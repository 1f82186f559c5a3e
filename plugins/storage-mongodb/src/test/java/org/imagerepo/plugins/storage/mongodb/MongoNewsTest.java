package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.testkit.catalogue.NewsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

@EachServer
class MongoNewsTest extends NewsContract {
  private final MongoStorage storage;
  @TempDir Path folder;

  MongoNewsTest(TestServer server) {
    storage = new MongoStorage(server);
  }

  @Override
  protected Catalogue open(Clock clock) throws IOException {
    return storage.catalogue(folder, clock);
  }

  @AfterEach
  void remove() {
    storage.remove();
  }
}
