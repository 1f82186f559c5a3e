package org.imagerepo.plugins.storage.mongodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A server that speaks MongoDB's protocol and isn't Java: the program of {@code src/test/ferretdb},
 * built, which {@code IMAGEREPO_TEST_FERRETDB} names.
 */
final class FerretDb {
  static final String CONFIGURED = "IMAGEREPO_TEST_FERRETDB";

  private static final String SUMS =
      "FerretDB 1.24 sums only the first of two fields of one $group stage";
  private static final String SLOW = "FerretDB takes minutes for it";

  /** Tests that it can't pass, and why. */
  private static final Map<String, String> FAULTS =
      Map.of(
          "ofManyWhoWantOneNameOneIsGivenIt",
          "FerretDB 1.24 calls a duplicate key upon an update an internal error",
          "noMoreBytesThanTheQuota",
          SUMS,
          "usageCountsAnOwnersPhotosAndTheirBytes",
          SUMS,
          "usageTellsTheTrashApart",
          SUMS,
          "putsAndDeletesOfOneKeyLeaveItWholeOrAbsent",
          SLOW,
          "everyQueryFindsWhatAPlainReckoningOverAllPhotosFinds",
          SLOW);

  private FerretDb() {}

  /** Starts one that ends with this process; empty if there is none here. */
  static Optional<TestServer> start() {
    String program = System.getenv(CONFIGURED);
    if (program == null || program.isBlank()) {
      return Optional.empty();
    }
    try {
      Path data = Files.createTempDirectory("ferretdb");
      Process process =
          new ProcessBuilder(program, data.toString())
              .redirectError(data.resolve("errors.txt").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      BufferedReader out = process.inputReader();
      String uri = out.readLine();
      if (uri == null) {
        throw new IOException(Files.readString(data.resolve("errors.txt")));
      }
      return Optional.of(new TestServer("FerretDB upon SQLite", uri, FAULTS));
    } catch (IOException e) {
      throw new IllegalStateException(CONFIGURED + " can't be started: " + e.getMessage(), e);
    }
  }
}
