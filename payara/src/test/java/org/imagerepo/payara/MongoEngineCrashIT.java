package org.imagerepo.payara;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.crash.CrashContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The engine upon MongoDB, which lives on while the engine is killed. */
class MongoEngineCrashIT extends CrashContract {
  private MongoForTest mongo;

  @BeforeEach
  void startMongo() {
    mongo = MongoForTest.start();
    System.out.println("Crash test upon " + mongo.name());
  }

  @AfterEach
  void stopMongo() {
    mongo.close();
  }

  @Override
  protected List<Path> pluginRoots() {
    return Checkout.bundledPlugins();
  }

  @Override
  protected int rounds() {
    return Integer.getInteger("mongo.crash.rounds", 20);
  }

  @Override
  protected Map<String, String> properties() {
    return Map.of(
        "crash.blobs",
        "gridfs",
        "crash.catalogue",
        "mongodb",
        "platform.provider.gridfs.uri",
        mongo.uri(),
        "platform.provider.mongodb.uri",
        mongo.uri());
  }
}
