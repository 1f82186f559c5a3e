package org.imagerepo.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the engine again and again upon the same storage. The number of rounds and the seed can be
 * set: {@code -Dcrash.rounds=200 -Dcrash.seed=42}.
 *
 * <p>Each child first checks what the kill before it left: that all photos promised are there and
 * none deleted, and all their blobs with their sizes; the digests of those photos to which anything
 * came since the check before, and of a sample of the others. The last child does all work that is
 * owed and checks everything.
 */
public abstract class CrashContract {
  /** One kill in so many comes at any moment, all others at a step. */
  private static final int ANY_MOMENT = 5;

  private static final int DEFAULT_ROUNDS =
      Step.ALL.length + (Step.ALL.length - 1) / (ANY_MOMENT - 1);

  private static final int LATEST_MOMENT_MILLIS = 3000;

  /** Long, lest a slow machine seem not to reach steps; they mostly take less than a second. */
  private static final int STEP_LIMIT_MILLIS = 30_000;

  @TempDir Path temporary;

  private final Promises promises = new Promises();
  private final KillTable kills = new KillTable();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "killer");
            thread.setDaemon(true);
            return thread;
          });

  private Instant since = Instant.EPOCH;
  private int remade;

  /** The folders that hold plugin folders, among them the storage's. */
  protected abstract List<Path> pluginRoots();

  /** System properties for the child: which storage, and its settings. */
  protected abstract Map<String, String> properties();

  /** The renditions that every photo has once all work is done. */
  protected Set<String> renditions() {
    return Set.of("preview", "thumbnail");
  }

  /**
   * Settings that give providers different revisions, as system properties: each child has one of
   * them, so that it makes results anew which a former one made, and is killed at it.
   */
  protected List<Map<String, String>> revisions() {
    String edge = "platform.provider.resize.preview.edge";
    return List.of(Map.of(edge, "160"), Map.of(edge, "96"));
  }

  /** How many times the engine is killed. */
  protected int rounds() {
    return Integer.getInteger("crash.rounds", DEFAULT_ROUNDS);
  }

  @AfterEach
  void endTimer() {
    timer.shutdownNow();
  }

  @Test
  void whatWasAcknowledgedSurvivesEveryKill() throws Exception {
    int rounds = rounds();
    long seed = Long.getLong("crash.seed", System.nanoTime());
    System.out.println("Crash test: " + rounds + " kills, -Dcrash.seed=" + seed);
    Random random = new Random(seed);
    int steps = 0;
    for (int round = 0; round < rounds; round++) {
      if (round % ANY_MOMENT == ANY_MOMENT - 1) {
        killAt(Optional.empty(), random);
      } else {
        killAt(Optional.of(Step.ALL[steps++ % Step.ALL.length]), random);
      }
    }
    Child last = run(Optional.empty(), true, random);
    System.out.println("Crash test: " + promises + ", " + remade + " older ones rendered");
    System.out.println(kills);
    assertThat(last.exit() == 0 && last.isChecked()).as("the last check: %s", last).isTrue();
    last.lines().stream().filter(line -> line.startsWith("Crash")).forEach(System.out::println);
    assertThat(promises.size()).isPositive();
    if (rounds >= 2 * Step.ALL.length) {
      assertThat(kills.neverReached()).as("steps never reached").isEmpty();
      assertThat(remade).as("older photos rendered after all or anew").isPositive();
    }
  }

  /** One round: the child checks what is there, goes on, and is killed. */
  private void killAt(Optional<Step> step, Random random) throws Exception {
    Child child = run(step, false, random);
    assertThat(child.isChecked()).as("checked before going on: %s", child).isTrue();
    assertThat(child.wasKilled()).as("killed, not failed: %s", child).isTrue();
    kills.add(step, child.hasReachedStep());
    remade += child.remade();
  }

  private Child run(Optional<Step> step, boolean last, Random random)
      throws IOException, InterruptedException {
    Path file = temporary.resolve("promises");
    promises.write(file);
    Orders orders =
        new Orders(
            temporary.resolve("data"),
            pluginRoots(),
            file,
            random.nextLong(),
            since,
            renditions(),
            step,
            step.map(s -> 1 + random.nextInt(s.most())).orElse(1),
            last);
    Map<String, String> properties = new HashMap<>(properties());
    List<Map<String, String>> revisions = revisions();
    properties.putAll(revisions.get(random.nextInt(revisions.size())));
    since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    long limit = step.isPresent() ? STEP_LIMIT_MILLIS : random.nextInt(LATEST_MOMENT_MILLIS);
    return Child.run(orders, properties, limit, timer, promises::note);
  }
}
