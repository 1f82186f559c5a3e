package org.imagerepo.payara;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.imagerepo.payara.bench.Peer;

/**
 * Photos a minute from upload until preview and thumbnail of all are there, over four connections,
 * beside sharp making the same of the same files, with a process for each core.
 */
public final class IngestBench {
  private static final int CONNECTIONS = 4;

  /** Photos until the server has compiled what it uses. */
  private static final int WARM_UP = 40;

  private final Path work;
  private final NumberedPhotos photos;
  private final List<String> sharp;

  private IngestBench(Path work, NumberedPhotos photos, List<String> sharp) {
    this.work = work;
    this.photos = photos;
    this.sharp = sharp;
  }

  /**
   * @param args an empty folder, a folder of different photos, how many photos there shall be, how
   *     many rounds, and the command of sharp
   */
  public static void main(String[] args) throws Exception {
    NumberedPhotos photos = new NumberedPhotos(Path.of(args[1]));
    List<String> sharp = Arrays.asList(args).subList(4, args.length);
    new IngestBench(Path.of(args[0]), photos, sharp)
        .run(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
  }

  private void run(int count, int rounds) throws Exception {
    List<Double> ratios = new ArrayList<>();
    try (ServerProcess server = new ServerProcess("ingest-bench", work.resolve("data")).start()) {
      Client anna = new Client(server.address(), "anna", TusScripts.PASSWORD).register();
      List<Path> first = photos.make(WARM_UP, work.resolve("warm"));
      ours(server, anna, first);
      sharp(first.subList(0, CONNECTIONS));
      delete(first);
      for (int round = 1; round <= rounds; round++) {
        List<Path> files = photos.make(count, work.resolve("round-" + round));
        System.out.printf(
            Locale.ROOT,
            "round %d: %d photos of %d different pictures, %.1f MB each%n",
            round,
            count,
            photos.different(),
            megabytes(files) / count);
        double ours = ours(server, anna, files);
        double theirs = sharp(files);
        System.out.printf(Locale.ROOT, "  ratio %.2f%n", ours / theirs);
        ratios.add(ours / theirs);
        delete(files);
      }
      System.out.printf("peak memory of the server %d MiB with -Xmx1g%n", server.peakMemory());
    }
    ratios.sort(null);
    System.out.printf(
        Locale.ROOT,
        "upload to renditions / sharp alone, median = %.2f%n",
        ratios.get((ratios.size() - 1) / 2));
  }

  private static double megabytes(List<Path> files) throws IOException {
    double bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    return bytes / 1e6;
  }

  private static void delete(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private interface Work {
    void on(Path photo) throws Exception;
  }

  /** Sends all, waits for what is made of them, and returns photos a minute. */
  private static double ours(ServerProcess server, Client anna, List<Path> files) throws Exception {
    List<String> ids = new CopyOnWriteArrayList<>();
    Work upload =
        photo -> {
          for (JsonNode item : anna.upload(List.of(photo))) {
            ids.add(item.at("/photo/id").asText());
          }
        };
    long cpu = server.processorTime().toMillis();
    long begun = System.nanoTime();
    share(files, Collections.nCopies(CONNECTIONS, upload));
    double uploaded = (System.nanoTime() - begun) / 1e9;
    for (String id : ids) {
      anna.awaitRenditions(id);
    }
    double ready = (System.nanoTime() - begun) / 1e9;
    double perMinute = files.size() * 60 / ready;
    System.out.printf(
        Locale.ROOT,
        "  ours: acknowledged after %.1f s, all renditions after %.1f s, %.0f photos/min,"
            + " %d ms of the server's CPU time a photo%n",
        uploaded,
        ready,
        perMinute,
        (server.processorTime().toMillis() - cpu) / files.size());
    return perMinute;
  }

  private double sharp(List<Path> files) throws Exception {
    List<Peer> peers = new ArrayList<>();
    try {
      List<Work> workers = new ArrayList<>();
      for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
        Peer peer = new Peer("sharp " + i, work.resolve("sharp-" + i), sharp);
        peers.add(peer);
        // Its first photo includes loading the library.
        peer.render(List.of(files.get(0)), false);
        workers.add(photo -> peer.render(List.of(photo), true));
      }
      long begun = System.nanoTime();
      share(files, workers);
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "  sharp: all renditions after %.1f s, %.0f photos/min%n",
          seconds,
          files.size() * 60 / seconds);
      return files.size() * 60 / seconds;
    } finally {
      peers.forEach(Peer::close);
    }
  }

  /** Each takes the next photo as soon as it has done one. */
  private static void share(List<Path> photos, List<Work> workers) throws Exception {
    Queue<Path> left = new ConcurrentLinkedQueue<>(photos);
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      List<Future<?>> all = new ArrayList<>();
      for (Work worker : workers) {
        all.add(
            threads.submit(
                () -> {
                  for (Path photo = left.poll(); photo != null; photo = left.poll()) {
                    worker.on(photo);
                  }
                  return null;
                }));
      }
      for (Future<?> done : all) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
