package org.imagerepo.testkit.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A child process of {@link CrashedEngine}, seen from its parent.
 *
 * @param lines of its standard output
 * @param errors its standard error
 * @param exit its exit status
 */
record Child(List<String> lines, String errors, int exit) {
  private static final int KILLED = 128 + 9;

  /** For starting and checking, or for all of the last check. */
  private static final long START_SECONDS = 120;

  private static final long LAST_SECONDS = 600;

  /**
   * Runs a child to its end, natural or not. It is killed when it says that the step was reached.
   *
   * @param properties of its system
   * @param limitMillis so long after its check it is killed wherever it is
   * @param output takes each line of standard output as it comes
   */
  static Child run(
      Orders orders,
      Map<String, String> properties,
      long limitMillis,
      ScheduledExecutorService timer,
      Consumer<String> output)
      throws IOException, InterruptedException {
    Path errors = orders.promises().resolveSibling("errors.txt");
    Process process =
        new ProcessBuilder(command(orders, properties)).redirectError(errors.toFile()).start();
    List<String> lines = new ArrayList<>();
    long start = orders.last() ? LAST_SECONDS : START_SECONDS;
    ScheduledFuture<?> kill = timer.schedule(() -> kill(process), start, TimeUnit.SECONDS);
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        output.accept(line);
        if (line.equals(CrashedEngine.CHECKED) && !orders.last()) {
          kill.cancel(false);
          kill = timer.schedule(() -> kill(process), limitMillis, TimeUnit.MILLISECONDS);
        } else if (line.startsWith(Trap.REACHED)) {
          kill(process);
        }
      }
    }
    int exit = process.waitFor();
    kill.cancel(false);
    return new Child(lines, Files.readString(errors), exit);
  }

  private static List<String> command(Orders orders, Map<String, String> properties) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"));
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CrashedEngine.class.getName());
    command.addAll(orders.toArguments());
    return command;
  }

  /** By its handle: the process itself would close the streams, and promises in them be lost. */
  private static void kill(Process process) {
    process.toHandle().destroyForcibly();
  }

  boolean isChecked() {
    return lines.contains(CrashedEngine.CHECKED);
  }

  boolean wasKilled() {
    return exit == KILLED;
  }

  boolean hasReachedStep() {
    return lines.stream().anyMatch(line -> line.startsWith(Trap.REACHED));
  }

  /** How many older photos were found to have got renditions in the life before. */
  int remade() {
    return lines.stream()
        .filter(line -> line.startsWith(CrashedEngine.REMADE))
        .mapToInt(line -> Integer.parseInt(line.split(" ")[1]))
        .sum();
  }

  @Override
  public String toString() {
    return "exit status " + exit + "\n" + String.join("\n", lines) + "\n" + errors;
  }
}
