package org.imagerepo.plugins.storage.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;

/** The servers that this run tests against. It prints which they are. */
final class TestServers {
  private static final String CONFIGURED = "IMAGEREPO_TEST_MONGODB_URI";
  private static final List<TestServer> ALL = find();
  private static final List<TestServer> FOR_CONTRACTS = withFerretDb();

  private TestServers() {}

  static List<TestServer> all() {
    return ALL;
  }

  /** With one that is like MongoDB for most of it. */
  static List<TestServer> forContracts() {
    return FOR_CONTRACTS;
  }

  /** One that is always there. */
  static TestServer inProcess() {
    return ALL.get(0);
  }

  private static List<TestServer> withFerretDb() {
    List<TestServer> servers = new ArrayList<>(ALL);
    FerretDb.start().ifPresent(servers::add);
    if (servers.size() == ALL.size()) {
      System.out.println("MongoDB tests: " + FerretDb.CONFIGURED + " is not set, so no FerretDB");
    }
    System.out.println("MongoDB's contract tests run against: " + servers);
    return List.copyOf(servers);
  }

  private static List<TestServer> find() {
    List<TestServer> servers = new ArrayList<>();
    MongoServer inProcess = new MongoServer(new MemoryBackend());
    servers.add(
        new TestServer(
            "in-process server", "mongodb://127.0.0.1:" + inProcess.bind().getPort() + "/"));
    String configured = System.getenv(CONFIGURED);
    if (configured != null && !configured.isBlank()) {
      servers.add(new TestServer("server of " + CONFIGURED, configured));
    } else {
      System.out.println("MongoDB tests: " + CONFIGURED + " is not set, so no server of its own");
    }
    servers.addAll(Containers.start());
    System.out.println("MongoDB tests run against: " + servers);
    return List.copyOf(servers);
  }
}
