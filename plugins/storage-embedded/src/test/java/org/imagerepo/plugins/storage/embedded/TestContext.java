package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.imagerepo.api.plugin.ProviderContext;

/** What a platform would lend, within one folder. */
record TestContext(Path dataDirectory, Path temporaryDirectory, Clock clock)
    implements ProviderContext {
  static TestContext in(Path folder, Clock clock) throws IOException {
    return new TestContext(
        Files.createDirectories(folder.resolve("data")),
        Files.createDirectories(folder.resolve("temporary")),
        clock);
  }
}
