package org.imagerepo.plugins.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told who got something wrong, and how soon. */
class StartFailureTest {
  private static final String PASSWORD = "open-sesame";

  private final MemoryBackend backend = new MemoryBackend();
  private final MongoServer server = new MongoServer(backend);
  @TempDir Path folder;

  @AfterEach
  void shutDown() {
    server.shutdownNow();
  }

  private Catalogue open(String uri, Map<String, String> more) throws IOException {
    MongoCatalogueFactory factory = new MongoCatalogueFactory();
    Map<String, String> given = new HashMap<>(more);
    given.put("uri", uri);
    return factory.create(
        Settings.parse(factory.settings(), given), TestServer.context(folder, Clock.systemUTC()));
  }

  private String failure(String uri, Map<String, String> more) {
    long start = System.nanoTime();
    Throwable thrown = catchThrowable(() -> open(uri, more));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(thrown).isInstanceOf(IOException.class);
    assertThat(thrown).hasMessageNotContaining(PASSWORD);
    return thrown.getMessage();
  }

  private String failure(String uri) {
    return failure(uri, Map.of());
  }

  private String address() {
    return "127.0.0.1:" + server.bind().getPort();
  }

  @Test
  void whatIsNoConnectionStringIsNotRepeated() {
    for (String wrong :
        new String[] {
          "anna:" + PASSWORD + "@localhost",
          "mongodb://anna:" + PASSWORD + "@@localhost",
          "mongodb://anna:" + PASSWORD + "@localhost:port",
          "mongodb://"
        }) {
      assertThat(failure(wrong))
          .startsWith("platform.mongodb.uri (secret) can't be read. It must look like");
    }
  }

  @Test
  void whereNobodyListensTheServerIsToBeStarted() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    assertThat(failure("mongodb://anna:" + PASSWORD + "@127.0.0.1:" + port + "/"))
        .startsWith("platform.mongodb.uri: no server at 127.0.0.1:" + port + " answers (")
        .contains("Connection refused")
        .contains("Start it, correct the address");
  }

  @Test
  void whereNobodyAnswersTheAddressIsToBeCorrected() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      assertThat(failure("mongodb://127.0.0.1:" + silent.getLocalPort() + "/"))
          .startsWith("platform.mongodb.uri: no server at 127.0.0.1:");
    }
  }

  /** The server knows no users at all, and so refuses everyone. */
  @Test
  void aRefusedPasswordIsSaidToBe() {
    assertThat(failure("mongodb://anna:" + PASSWORD + "@" + address() + "/"))
        .contains("refuses the user or the password. Correct them");
  }

  @Test
  void aServerThatIsTooOldIsSaidToBe() {
    backend.version(ServerVersion.MONGO_3_6);
    assertThat(failure("mongodb://" + address() + "/"))
        .contains("is too old or too new. Use MongoDB");
  }

  @Test
  void tlsWithAServerThatHasNoneIsSaidToBeWrong() {
    assertThat(failure("mongodb://" + address() + "/?tls=true"))
        .contains("no server at 127.0.0.1:")
        .contains("say tls=false if it knows no TLS");
  }

  @Test
  void aCertificateMustBeTrusted() throws Exception {
    Certificate made = Certificate.make(folder);
    server.enableSsl(made.key(), null, made.certificate());
    String uri = "mongodb://" + address() + "/?tls=true";

    assertThat(failure(uri)).contains("no TLS with the server at").contains("tls-ca");
    assertThat(failure(uri.replace("?tls=true", ""))).contains("say tls=true if it wants TLS");
    try (Catalogue catalogue = open(uri, Map.of("tls-ca", made.pem().toString()))) {
      assertThat(catalogue.health().isUp()).isTrue();
    }
  }

  @Test
  void aFileWithoutCertificatesIsRefused() {
    String uri = "mongodb://" + address() + "/?tls=true";
    Path missing = folder.resolve("missing.pem");

    assertThat(failure(uri, Map.of("tls-ca", missing.toString())))
        .startsWith("tls-ca is '" + missing + "' but must be a readable PEM file");
  }
}
