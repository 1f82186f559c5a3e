package org.imagerepo.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.imagerepo.core.Platform;
import org.imagerepo.core.config.PlatformConfig;

/** Holds the engine from the application's start to its end. */
@ApplicationScoped
public class PlatformHolder {
  private volatile Platform platform;

  /**
   * Starts the engine.
   *
   * @throws Exception if it can't start; the message names the cause and the remedy
   */
  void start(PlatformConfig config, Path bundledPlugins) throws Exception {
    platform = Platform.start(config, List.of(bundledPlugins), Clock.systemUTC());
  }

  /** Stops the engine. Does nothing if it doesn't run. */
  void stop() {
    Platform running = platform;
    platform = null;
    if (running != null) {
      running.close();
    }
  }

  /**
   * The running engine.
   *
   * @throws IllegalStateException before its start and after its end
   */
  Platform running() {
    Platform running = platform;
    if (running == null) {
      throw new IllegalStateException("The platform isn't running: see the log of its start.");
    }
    return running;
  }
}
