package org.imagerepo.plugins.storage.mongodb;

import java.util.List;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB 8 in containers, where an engine for them is: a replica set and a sharded cluster. */
final class Containers {
  private static final String IMAGE = "mongo:8";

  private Containers() {}

  /** Starts them; they end with this process. Empty if there is no engine. */
  @SuppressWarnings("resource") // the library ends them
  static List<TestServer> start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      System.out.println("MongoDB tests: no container engine, so no MongoDB 8");
      return List.of();
    }
    MongoDBContainer replicaSet = new MongoDBContainer(IMAGE).withReplicaSet();
    MongoDBContainer cluster = new MongoDBContainer(IMAGE).withSharding();
    replicaSet.start();
    cluster.start();
    return List.of(
        new TestServer("replica set of " + IMAGE, withSlash(replicaSet.getConnectionString())),
        new TestServer("sharded cluster of " + IMAGE, withSlash(cluster.getConnectionString())));
  }

  private static String withSlash(String uri) {
    return uri.endsWith("/") ? uri : uri + "/";
  }
}
