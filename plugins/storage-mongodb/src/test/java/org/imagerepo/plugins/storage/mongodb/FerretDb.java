package org.imagerepo.plugins.storage.mongodb;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
      return Optional.of(start(Path.of(program).toAbsolutePath()));
    } catch (IOException e) {
      throw new IllegalStateException(CONFIGURED + " can't be started: " + e.getMessage(), e);
    }
  }

  private static TestServer start(Path program) throws IOException {
    Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
    Path folder = Files.createTempDirectory(target, "ferretdb");
    Path errors = folder.resolve("errors.txt");
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), folder.toString())
            .directory(folder.toFile())
            .redirectError(errors.toFile());
    builder.environment().put("TMPDIR", "."); // of its socket, whose path mustn't be long
    Process process = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
    BufferedReader out = process.inputReader();
    String uri = out.readLine();
    if (uri == null) {
      throw new IOException(Files.readString(errors));
    }
    return new TestServer("FerretDB upon SQLite", uri, FAULTS);
  }

  private static void end(Process process, Path folder) {
    process.destroyForcibly().onExit().join();
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      System.out.println("MongoDB tests: " + folder + " can't be deleted: " + e);
    }
  }
}
