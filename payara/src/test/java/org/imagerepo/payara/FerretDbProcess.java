package org.imagerepo.payara;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A database in a process of its own that can be killed: FerretDB upon SQLite, built from {@code
 * plugins/storage-mongodb/src/test/ferretdb}; {@code IMAGEREPO_TEST_FERRETDB} names the program.
 */
final class FerretDbProcess implements AutoCloseable {
  static final String CONFIGURED = "IMAGEREPO_TEST_FERRETDB";

  private final String program;
  private final Path data;
  private String address = "127.0.0.1:0";
  private Process process;

  private FerretDbProcess(String program, Path data) {
    this.program = program;
    this.data = data;
  }

  /**
   * Empty if there is none here.
   *
   * @param data of everything that it writes; deleting it is the caller's
   */
  static Optional<FerretDbProcess> in(Path data) throws IOException {
    String program = System.getenv(CONFIGURED);
    if (program == null || program.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new FerretDbProcess(
            Path.of(program).toAbsolutePath().toString(),
            Files.createDirectories(data).toAbsolutePath()));
  }

  /** Starts it, the second time where it was, and returns its connection string. */
  String start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(program, data.toString(), address)
            .directory(data.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("TMPDIR", "."); // of its socket, whose path mustn't be long
    process = builder.start();
    BufferedReader out = process.inputReader();
    String uri = out.readLine();
    if (uri == null) {
      throw new IOException(program + " doesn't start");
    }
    address = uri.substring("mongodb://".length(), uri.length() - 1);
    return uri;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }
}
