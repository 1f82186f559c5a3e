package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.testkit.catalogue.RetractContract;
import org.imagerepo.testkit.catalogue.SearchableCatalogueContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of type mongodb keeps the contract of all catalogues. */
@ParameterizedClass
@MethodSource("org.imagerepo.plugins.storage.mongodb.TestServers#forContracts")
class MongoCatalogueContractTest extends SearchableCatalogueContract implements RetractContract {
  private final TestServer server;
  private final MongoStorage storage;
  @TempDir Path folder;

  MongoCatalogueContractTest(TestServer server) {
    this.server = server;
    this.storage = new MongoStorage(server);
  }

  @Override
  protected Catalogue open(Clock clock) throws IOException {
    return storage.catalogue(folder, clock);
  }

  @BeforeEach
  void leaveOut(TestInfo test) {
    server.assumeNoFault(test);
  }

  @AfterEach
  void remove() {
    storage.remove();
  }
}
