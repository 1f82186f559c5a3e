package org.imagerepo.payara;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The machine-learning plugin dropped into a running installation: how long it takes until all
 * photos have their tags, how much slower uploads are meanwhile, how much memory the server takes,
 * and, if it is killed in between, whether all is as if it hadn't been.
 */
final class BackfillBench {
  private static final int KILLS = 3;
  private static final int MEASURED = 60;

  /** Of the photos that are sent meanwhile. */
  private static final int GROUPS = 4;

  private static final Duration PATIENCE = Duration.ofMinutes(40);
  private static final Set<String> TAGGERS = Set.of("objects", "labels", "quality");

  private final Path work;
  private final Path plugin;
  private final List<Path> photos;
  private final int kills;
  private final Random random;
  private Client anna;

  private BackfillBench(Path work, Path plugin, List<Path> photos, int kills, long seed) {
    this.work = work;
    this.plugin = plugin;
    this.photos = photos;
    this.kills = kills;
    this.random = new Random(seed);
  }

  /**
   * @param args an empty folder, the plugin's zip, a folder of JPEG photos, how many photos there
   *     shall be, {@code killed} or {@code whole}, and a file for what the photos have in the end
   */
  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]);
    int wanted = Integer.parseInt(args[3]);
    List<Path> photos =
        new NumberedPhotos(Path.of(args[2])).make(wanted + 2 * MEASURED, work.resolve("photos"));
    long seed = Long.getLong("crash.seed", System.nanoTime());
    System.out.printf("%s: seed %d (-Dcrash.seed repeats it)%n", args[4], seed);
    int kills = args[4].equals("killed") ? KILLS : 0;
    List<String> end = new BackfillBench(work, Path.of(args[1]), photos, kills, seed).run(wanted);
    Files.write(Path.of(args[5]), end);
  }

  private List<String> run(int wanted) throws Exception {
    Path data = work.resolve("data");
    ServerProcess server =
        new ServerProcess("backfill", data)
            .with("PLATFORM_WORK_TIME_LIMIT", "PT60S")
            .with("PLATFORM_WORK_LEASE", "PT70S");
    try (server) {
      server.start();
      anna = new Client(server.address(), "anna", "a password of anna's").register();
      uploaded(photos.subList(0, wanted));
      awaitWork(Set.of());
      List<Double> before = uploaded(photos.subList(wanted, wanted + MEASURED));
      awaitWork(Set.of());
      System.out.printf("memory without the plugin: %d MiB%n", server.peakMemory());
      drop(server, data);
      long begun = System.nanoTime();
      List<Double> meanwhile = uploadedMeanwhile(wanted, median(before));
      for (int kill = 1; kill <= kills; kill++) {
        awaitTagged((int) (photos.size() * (kill - 0.5 + random.nextDouble() / 2) / (kills + 1)));
        System.out.printf("kill %d with %d of %d tagged%n", kill, tagged(TAGGERS), photos.size());
        server.kill();
        server.start();
      }
      awaitWork(TAGGERS);
      System.out.printf("all tagged after %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
      System.out.printf("most memory since the last start: %d MiB%n", server.peakMemory());
      System.out.printf(
          "an upload: median %.0f ms before, %.0f ms meanwhile: %.2f times%n",
          median(before), median(meanwhile), median(meanwhile) / median(before));
      return end();
    }
  }

  /**
   * Sends photos in groups: as soon as the plugin works, when Java still compiles what came with
   * it, and later.
   */
  private List<Double> uploadedMeanwhile(int wanted, double before) throws Exception {
    List<Double> all = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      int tagged = 1 + group * wanted / (2 * GROUPS);
      awaitTagged(tagged);
      int from = wanted + MEASURED + group * MEASURED / GROUPS;
      List<Double> millis = uploaded(photos.subList(from, from + MEASURED / GROUPS));
      System.out.printf(
          "from %d tagged on an upload took %.2f times as long%n", tagged, median(millis) / before);
      all.addAll(millis);
    }
    return all;
  }

  /** Sends photos one by one, and returns the milliseconds of each. */
  private List<Double> uploaded(List<Path> files) throws Exception {
    List<Double> millis = new ArrayList<>();
    for (Path file : files) {
      long begin = System.nanoTime();
      anna.upload(List.of(file));
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    return millis;
  }

  /** Puts the plugin into the folder of plugins, as docs/models.md says. */
  private void drop(ServerProcess server, Path data) throws Exception {
    Path folder = Files.createDirectories(data.resolve("plugins"));
    Path part = folder.resolve(".dl4j.zip.part");
    Files.copy(plugin, part, StandardCopyOption.REPLACE_EXISTING);
    Files.move(part, folder.resolve("dl4j.zip"), StandardCopyOption.ATOMIC_MOVE);
    new Client(server.address(), ServerProcess.ADMIN, ServerProcess.ADMIN_PASSWORD)
        .post("/api/admin/plugins/rescan");
  }

  private static boolean isDone(JsonNode photo, Set<String> taggers) {
    Set<String> missing = new TreeSet<>(taggers);
    boolean isIdle = true;
    for (JsonNode work : photo.path("work")) {
      boolean isWorkDone = work.path("state").asText().equals("done");
      isIdle &= isWorkDone;
      if (isWorkDone) {
        missing.removeIf(tagger -> work.path("task").asText().endsWith(tagger));
      }
    }
    return isIdle && missing.isEmpty();
  }

  private int tagged(Set<String> taggers) throws Exception {
    return (int) anna.photos().stream().filter(photo -> isDone(photo, taggers)).count();
  }

  private void awaitTagged(int least) throws Exception {
    await(least, TAGGERS);
  }

  private void awaitWork(Set<String> taggers) throws Exception {
    await(anna.photos().size(), taggers);
  }

  private void await(int least, Set<String> taggers) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (tagged(taggers) < least) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not done after " + PATIENCE + ": " + anna.photos().get(0));
      }
      Thread.sleep(1000);
    }
  }

  /** What each photo has in the end, by its bytes: all but ids and times. */
  private List<String> end() throws Exception {
    TreeMap<String, String> photos = new TreeMap<>();
    for (JsonNode photo : anna.photos()) {
      List<String> tags = new ArrayList<>();
      for (JsonNode tag : photo.path("tags")) {
        tags.add(
            "%s:%s %.2f"
                .formatted(
                    tag.path("vocabulary").asText(),
                    tag.path("name").asText(),
                    tag.path("confidence").asDouble()));
      }
      Collections.sort(tags);
      photos.put(
          photo.path("sha256").asText(),
          tags + " " + photo.at("/quality/good") + " " + photo.path("renditions").size());
    }
    return photos.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
