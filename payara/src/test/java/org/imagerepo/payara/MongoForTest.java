package org.imagerepo.payara;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
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
    return configured(database).orElseGet(() -> inThisProcess(database));
  }

  /**
   * One whose work isn't done by this process, if there is any: FerretDB, too, where it is built.
   *
   * @param data where FerretDB keeps its files
   */
  static MongoForTest outside(Path data) throws IOException {
    String database = "test-" + UUID.randomUUID().toString().substring(0, 18);
    Optional<MongoForTest> configured = configured(database);
    Optional<FerretDbProcess> ferret = FerretDbProcess.in(data);
    if (configured.isPresent() || ferret.isEmpty()) {
      return configured.orElseGet(() -> inThisProcess(database));
    }
    FerretDbProcess process = ferret.get();
    return new MongoForTest(
        "FerretDB upon SQLite, in a process of its own",
        process.start() + database,
        process::close);
  }

  private static Optional<MongoForTest> configured(String database) {
    String configured = System.getenv(CONFIGURED);
    if (configured == null || configured.isBlank()) {
      return Optional.empty();
    }
    int options = configured.indexOf('?');
    String server = options < 0 ? configured : configured.substring(0, options);
    String rest = options < 0 ? "" : configured.substring(options);
    String slash = server.endsWith("/") ? "" : "/";
    return Optional.of(
        new MongoForTest(
            "the server of " + CONFIGURED, server + slash + database + rest, () -> {}));
  }

  private static MongoForTest inThisProcess(String database) {
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
