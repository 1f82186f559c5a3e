package org.imagerepo.core.image.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Gives each target the files that were kept, and, for as long as {@code fuzz.seconds} says, those
 * that Jazzer makes up.
 */
class FuzzTest {
  private static final Path KEPT = Path.of("src/test/resources/fuzz");
  private static final Path FOUND = Path.of("target/fuzz");
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
  private static final int LARGEST = 8192;
  private static final int START_SECONDS = 120;

  @ParameterizedTest
  @ValueSource(classes = {JpegDecoding.class, HeaderAdmission.class, PhotoDecoding.class})
  void takesWhatWasKept(Class<?> target) throws Exception {
    Method method = target.getMethod("fuzzerTestOneInput", byte[].class);
    method.setAccessible(true);
    List<Path> files = files(KEPT);
    assertThat(files).hasSizeGreaterThan(20);
    for (Path file : files) {
      method.invoke(null, Files.readAllBytes(file));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {JpegDecoding.class, HeaderAdmission.class, PhotoDecoding.class})
  void findsNothing(Class<?> target) throws Exception {
    assumeTrue(SECONDS > 0, "fuzz.seconds is 0");
    assumeTrue(isSupported(), "Jazzer has nothing for this system");
    Path found = Files.createDirectories(FOUND.resolve(target.getSimpleName()));
    Path log = FOUND.resolve(target.getSimpleName() + ".log");
    Process jazzer =
        new ProcessBuilder(command(target, found))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(jazzer.waitFor(SECONDS + START_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(jazzer.exitValue()).as("see %s", log.toAbsolutePath()).isZero();
      assertThat(Files.readString(log)).contains("Done ");
    } finally {
      jazzer.destroyForcibly();
    }
  }

  private static List<String> command(Class<?> target, Path found) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.getName());
    command.add("--instrumentation_includes=org.imagerepo.core.image.**");
    command.add("-max_total_time=" + SECONDS);
    command.add("-max_len=" + LARGEST);
    command.add("-timeout=60");
    command.add("-artifact_prefix=" + found + "-");
    command.add("--reproducer_path=" + FOUND);
    command.add(found.toString());
    try (Stream<Path> folders = Files.list(KEPT)) {
      folders.filter(Files::isDirectory).sorted().forEach(folder -> command.add(folder.toString()));
    }
    return command;
  }

  private static boolean isSupported() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return system.matches("(Linux|Windows.*) (amd64|x86_64)|Mac.*");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
