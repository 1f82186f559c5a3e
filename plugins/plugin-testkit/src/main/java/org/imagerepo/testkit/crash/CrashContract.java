package org.imagerepo.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the engine again and again upon the same storage. The number of rounds and the seed can be
 * set: {@code -Dcrash.rounds=200 -Dcrash.seed=42}.
 */
public abstract class CrashContract {
  private static final int DEFAULT_ROUNDS = 13;
  private static final long PATIENCE_SECONDS = 90;

  @TempDir Path temporary;

  private final Promises promises = new Promises();
  private final Map<String, Integer> kills = new TreeMap<>();

  /** The folders that hold plugin folders, among them the storage's. */
  protected abstract List<Path> pluginRoots();

  /** System properties for the child: which storage, and its settings. */
  protected abstract Map<String, String> properties();

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    int rounds = Integer.getInteger("crash.rounds", DEFAULT_ROUNDS);
    long seed = Long.getLong("crash.seed", System.nanoTime());
    System.out.println("Crash test: " + rounds + " kills, -Dcrash.seed=" + seed);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Step step = Step.ALL[round % Step.ALL.length];
      killAt(step, 1 + random.nextInt(12), random);
    }
    String report = run(List.of(CrashedEngine.CHECK), random.nextLong());
    assertThat(report).contains(CrashedEngine.CHECKED);
    System.out.println("Crash test: " + promises.size() + " photos acknowledged; kills: " + kills);
    System.out.println(
        "Crash test: all kept; " + report.lines().filter(l -> l.startsWith("SWEPT")).toList());
    assertThat(promises.size()).isPositive();
  }

  /** One round: the child checks what is there, goes on, and is killed at the step. */
  private void killAt(Step step, int count, Random random) throws Exception {
    Process child = start(List.of(step.toString(), Integer.toString(count)), random.nextLong());
    List<String> lines = new ArrayList<>();
    boolean reached = false;
    try (BufferedReader out = child.inputReader()) {
      Thread timer = killAfter(child, 4000 + random.nextInt(500));
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        promises.note(line);
        if (line.startsWith(Trap.REACHED)) {
          reached = true;
          kill(child);
        }
      }
      timer.interrupt();
    }
    assertThat(child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(child.exitValue())
        .as("the child must have been killed, not failed:%n%s", String.join("\n", lines))
        .isEqualTo(128 + 9);
    assertThat(lines).as("checked before going on").contains(CrashedEngine.CHECKED);
    kills.merge(reached ? step.toString() : "at any moment", 1, Integer::sum);
  }

  /** Where the step isn't reached in time, the child is killed wherever it is. */
  private static Thread killAfter(Process child, long millis) {
    Thread timer =
        new Thread(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep(millis);
                kill(child);
              } catch (InterruptedException e) {
                // The step was reached.
              }
            });
    timer.setDaemon(true);
    timer.start();
    return timer;
  }

  /** By its handle: the process itself would close the streams, and promises in them be lost. */
  private static void kill(Process child) {
    child.toHandle().destroyForcibly();
  }

  private String run(List<String> arguments, long seed) throws Exception {
    Process child = start(arguments, seed);
    String output;
    try (BufferedReader out = child.inputReader()) {
      output = String.join("\n", out.lines().toList());
    }
    assertThat(child.waitFor()).as(output).isZero();
    return output;
  }

  private Process start(List<String> arguments, long seed) throws IOException {
    Path promised = temporary.resolve("promises");
    promises.write(promised);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
    properties().forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CrashedEngine.class.getName());
    command.add(temporary.resolve("data").toString());
    command.add(
        String.join(File.pathSeparator, pluginRoots().stream().map(Path::toString).toList()));
    command.addAll(List.of(promised.toString(), Long.toString(seed)));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
