package org.imagerepo.payara;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The web page in a real browser; what is done there is in {@code e2e/page.mjs}. */
class PageIT {
  @TempDir Path folder;

  @Test
  void registerUploadViewDelete() throws Exception {
    Optional<Browser> browser = Browser.find("PageIT");
    assumeTrue(browser.isPresent(), Browser.missing());
    List<String> photos = CameraFiles.small(0, 3).stream().map(Path::toString).toList();
    try (ServerProcess server = new ServerProcess("page", folder.resolve("data")).start()) {
      browser.get().run("page.mjs", photos, server, Map.of());
    }
  }
}
