package org.imagerepo.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every packaged plugin promises, whatever it offers: inherit it in a test named {@code *IT},
 * which runs once the folder was made.
 */
public abstract class PackagedPluginContract {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /**
   * Texts of settings by type of provider and key, as an operator gives them but without {@code
   * platform.provider.TYPE.}. What has a default need not be given.
   */
  protected Map<String, Map<String, String>> settings() {
    return Map.of();
  }

  /** Its folder; unless you say otherwise, that which the build has just made. */
  protected Path folder() throws IOException {
    return PluginHarness.packagedFolder();
  }

  @Test
  void holdsWhatItMustAndNothingThatItMustNot() throws IOException {
    assertThat(PackageCheck.problems(folder())).isEmpty();
  }

  @Test
  void worksOnPhotosOfEveryKindAndLeavesNothingBehind() throws Exception {
    assertThat(PluginTrial.problems(folder(), settings(), LIMIT)).isEmpty();
  }
}
