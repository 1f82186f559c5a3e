package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting: what goes wrong ends with 1 and one line that names the remedy; stopping is clean. */
class StartIT {
  @TempDir Path folder;

  @Test
  void aFailedDeploymentEndsTheProcessWithItsReason() throws Exception {
    Path file = Files.writeString(folder.resolve("not-a-folder"), "");
    try (ServerProcess server = new ServerProcess("start-failed", file)) {
      assertThat(server.startAndFail()).isEqualTo(1);
      assertThat(server.log()).contains("could not start: ").contains("platform.data.dir");
    }
  }

  @Test
  void aPortInUseIsNamed() throws Exception {
    try (ServerProcess first = new ServerProcess("start-first", folder.resolve("a")).start();
        ServerProcess second = new ServerProcess("start-second", folder.resolve("b"))) {
      second.with("PLATFORM_HTTP_PORT", Integer.toString(first.address().getPort()));
      assertThat(second.startAndFail()).isEqualTo(1);
      assertThat(second.log()).contains("is in use").contains("PLATFORM_HTTP_PORT");
      assertThat(first.stop()).as("stopped when asked").isTrue();
    }
  }
}
