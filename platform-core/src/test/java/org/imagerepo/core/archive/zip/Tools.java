package org.imagerepo.core.archive.zip;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Other people's programs that read archives, where they are installed. */
enum Tools {
  UNZIP("unzip", "-tqq"),
  SEVEN_ZIP("7z", "t"),
  PYTHON("python3", "-c", "import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip())");

  private static final long PATIENCE_SECONDS = 300;

  private final List<String> command;

  Tools(String... command) {
    this.command = List.of(command);
  }

  /** Lets the program test an archive, and fails if it finds anything wrong. */
  void accept(Path archive) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        isInstalled(), () -> command.get(0) + " is not installed: what it says is left out");
    Path output = Files.createTempFile("archive", ".txt");
    List<String> all = new ArrayList<>(command);
    all.add(archive.toString());
    Process process =
        new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(this + " did not end");
    }
    String said = Files.readString(output);
    Files.delete(output);
    if (process.exitValue() != 0 || said.toLowerCase(Locale.ROOT).contains("warning")) {
      throw new AssertionError(this + " ended with " + process.exitValue() + ":\n" + said);
    }
  }

  private boolean isInstalled() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command.get(0))));
  }
}
