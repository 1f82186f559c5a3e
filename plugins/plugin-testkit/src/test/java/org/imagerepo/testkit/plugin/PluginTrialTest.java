package org.imagerepo.testkit.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit finds broken plugins out before they ship. */
@Timeout(120)
class PluginTrialTest {
  private static final Path SOURCES = Path.of("src/test/resources/broken-plugins");
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(2);

  @TempDir private Path folder;

  private List<String> problems(String className, String apiVersion, Duration limit)
      throws Exception {
    SourcePlugin.pack(SOURCES.resolve(className + ".java"), "broken", apiVersion, folder);
    return PluginTrial.problems(folder, Map.of(), limit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ConstructorThrows | the constructor threw on purpose",
        "ExamineThrows     | examine threw on purpose",
        "LeaksThread       | threads go on after it was closed: [leaked]",
        "DrawsOnPixels     | changed the pixels that all providers share",
        "FindsNaN          | confidence must be in [0,1] but is NaN",
        "CallsExit         | a plugin must not end the platform",
        "EatsMemory        | OutOfMemoryError",
        "StaticThrows      | NumberFormatException",
      })
  void isFoundOut(String className, String problem) throws Exception {
    assertThat(problems(className, "1.0", LONG)).hasSize(1).first().asString().contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateHangs  | creating it has not returned within PT2S",
        "ExamineHangs | working on a baseline JPEG has not returned within PT2S",
      })
  void whatHangsIsFoundOut(String className, String problem) throws Exception {
    assertThat(problems(className, "1.0", SHORT)).first().asString().contains(problem);
  }

  @Test
  void anotherApiVersionIsFoundOut() throws Exception {
    assertThat(problems("OtherApi", "2.0", LONG))
        .hasSize(1)
        .first()
        .asString()
        .contains("2.0 of the plugin API", "build it against this one");
  }
}
