package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInfo;

/**
 * A server to test against.
 *
 * @param name for people to read
 * @param uri its connection string, without a database
 * @param faults methods of contracts that it can't keep, with the reason
 */
record TestServer(String name, String uri, Map<String, String> faults) {
  TestServer(String name, String uri) {
    this(name, uri, Map.of());
  }

  /** Leaves a test out which this server is known not to pass. */
  void assumeNoFault(TestInfo test) {
    String reason = faults.get(test.getTestMethod().orElseThrow().getName());
    Assumptions.assumeTrue(reason == null, reason);
  }

  /** A name that no other test has. */
  static String freshDatabase() {
    return "test-" + UUID.randomUUID().toString().substring(0, 18);
  }

  /** What a platform would lend, within one folder. */
  private record Context(Path dataDirectory, Path temporaryDirectory, Clock clock)
      implements ProviderContext {}

  static ProviderContext context(Path folder, Clock clock) throws IOException {
    return new Context(
        Files.createDirectories(folder.resolve("data")),
        Files.createDirectories(folder.resolve("temporary")),
        clock);
  }

  /** Makes a provider upon a database as a platform would. */
  <T extends Provider> T make(ProviderFactory<T> factory, String database, Path folder, Clock clock)
      throws IOException {
    Map<String, String> given = Map.of("uri", uri, "database", database);
    return factory.create(Settings.parse(factory.settings(), given), context(folder, clock));
  }

  void drop(String database) {
    try (MongoClient client = MongoClients.create(uri)) {
      client.getDatabase(database).drop();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
