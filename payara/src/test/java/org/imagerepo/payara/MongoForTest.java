package org.imagerepo.payara;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;

/**
 * A MongoDB with an empty database: the one that {@code IMAGEREPO_TEST_MONGODB_URI} names, else a
 * server in this process.
 */
final class MongoForTest implements AutoCloseable {
  private static final String CONFIGURED = "IMAGEREPO_TEST_MONGODB_URI";

  private final String name;
  private final String uri;
  private final Runnable end;

  private MongoForTest(String name, String uri, Runnable end) {
    this.name = name;
    this.uri = uri;
    this.end = end;
  }

  static MongoForTest start() {
    String database = "test-" + UUID.randomUUID().toString().substring(0, 18);
    String configured = System.getenv(CONFIGURED);
    if (configured != null && !configured.isBlank()) {
      int options = configured.indexOf('?');
      String server = options < 0 ? configured : configured.substring(0, options);
      String rest = options < 0 ? "" : configured.substring(options);
      String slash = server.endsWith("/") ? "" : "/";
      return new MongoForTest(
          "the server of " + CONFIGURED, server + slash + database + rest, () -> {});
    }
    MongoServer server = new MongoServer(new MemoryBackend());
    String uri = "mongodb://127.0.0.1:" + server.bind().getPort() + "/" + database;
    return new MongoForTest("a server in this process", uri, server::shutdownNow);
  }

  String name() {
    return name;
  }

  String uri() {
    return uri;
  }

  @Override
  public void close() {
    end.run();
  }
}
