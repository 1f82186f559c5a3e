package org.imagerepo.payara;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.crash.CrashContract;

/** The engine upon the embedded storage, with the plugins that the WAR brings. */
class EngineCrashIT extends CrashContract {
  @Override
  protected List<Path> pluginRoots() {
    return Checkout.bundledPlugins();
  }

  @Override
  protected Map<String, String> properties() {
    return Map.of("crash.blobs", "files", "crash.catalogue", "sqlite");
  }
}
