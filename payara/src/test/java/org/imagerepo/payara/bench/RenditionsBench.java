package org.imagerepo.payara.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imagerepo.payara.bench.Peer.Turn;

/**
 * Runs all programs over the same photos, in turns, and prints a table, ratios, and whether each
 * target is held.
 */
public final class RenditionsBench {
  private static final String OURS = "ours";
  private static final String TURBO = "ours by libjpeg-turbo";
  private static final String WEBP = "ours and as WebP";
  private static final String ANCESTOR = "Pillow, decoding twice";
  private static final String CASCADE = "sharp, cascade";
  private static final String FLOOR = "libjpeg-turbo, no resize";

  /** So many photos later everything that runs often is compiled. */
  private static final int WARM = 14;

  private final List<Path> photos;
  private final List<Peer> peers;
  private final int workers;
  private double idle;

  private RenditionsBench(List<Path> photos, List<Peer> peers, int workers) {
    this.photos = photos;
    this.peers = peers;
    this.workers = workers;
  }

  /**
   * @param args "speed" or "likeness", number of rounds, of photos at a time, the most that we may
   *     take of the time of sharp's cascade, a folder for results, photos joined by ":", then for
   *     each program its name followed by its command, each part after a "--"
   */
  public static void main(String[] args) throws IOException {
    List<Path> photos = Arrays.stream(args[5].split(":")).map(Path::of).toList();
    List<Peer> peers = new ArrayList<>();
    List<String> words = Arrays.asList(args).subList(6, args.length);
    try {
      while (!words.isEmpty()) {
        int end = words.subList(1, words.size()).indexOf("--");
        List<String> peer = end < 0 ? words.subList(1, words.size()) : words.subList(1, end + 1);
        Path folder = Path.of(args[4]).resolve("peer-" + peers.size());
        peers.add(new Peer(peer.get(0), folder, peer.subList(1, peer.size())));
        words = words.subList(peer.size() + 1, words.size());
      }
      RenditionsBench bench = new RenditionsBench(photos, peers, Integer.parseInt(args[2]));
      List<Target> targets =
          args[0].equals("likeness")
              ? bench.likeness()
              : bench.speed(Integer.parseInt(args[1]), Double.parseDouble(args[3]));
      targets.forEach(System.out::println);
    } finally {
      peers.forEach(Peer::close);
    }
  }

  private List<Target> likeness() throws IOException {
    Peer sharp = peer(CASCADE).orElseThrow(() -> new IOException("no sharp to compare with"));
    for (Path photo : photos) {
      ours().render(List.of(photo), false);
      sharp.render(List.of(photo), false);
    }
    return new Likeness(ours(), sharp).compare(photos);
  }

  private List<Target> speed(int rounds, double cascadeLimit) throws IOException {
    idle = ours().idle();
    for (Peer peer : peers) {
      for (int warm = 0; peer.name().startsWith(OURS) && warm < WARM; warm += workers) {
        peer.render(batch(warm), false);
      }
    }
    for (int round = 0; round <= rounds; round++) {
      for (int first = 0; first < photos.size(); first++) {
        for (Peer peer : peers) {
          peer.render(batch(first), round > 0);
        }
      }
    }
    table();
    return targets(cascadeLimit);
  }

  /** As many photos as there are workers. */
  private List<Path> batch(int first) {
    List<Path> batch = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      batch.add(photos.get((first + i) % photos.size()));
    }
    return batch;
  }

  private void table() {
    System.out.printf(
        "%-26s %8s %8s %12s %9s%n",
        "median a photo", "CPU ms", "wall ms", "photos/min", "peak MiB");
    for (Peer peer : peers) {
      System.out.printf(
          Locale.ROOT,
          "%-26s %8.0f %8.0f %12.0f %9.0f%n",
          peer.name(),
          peer.median(Turn::cpu),
          peer.median(Turn::wall),
          60_000 / peer.median(Turn::wall),
          peer.peak());
    }
    System.out.printf(Locale.ROOT, "%-26s %49.0f%n", "the Java machine, idle", idle);
    peer(WEBP)
        .ifPresent(
            webp ->
                System.out.printf(
                    Locale.ROOT,
                    "Making both as WebP, too, takes %.0f ms of CPU more, %.1f times as long%n",
                    webp.median(Turn::cpu) - ours().median(Turn::cpu),
                    webp.median(Turn::cpu) / ours().median(Turn::cpu)));
  }

  private List<Target> targets(double cascadeLimit) {
    List<Target> targets = new ArrayList<>();
    cpu(ours(), CASCADE, cascadeLimit, targets);
    cpu(ours(), ANCESTOR, 0.25, targets);
    cpu(ours(), FLOOR, 1.7, targets);
    peer(TURBO).ifPresent(turbo -> cpu(turbo, CASCADE, 0.75, targets));
    peer(CASCADE)
        .ifPresent(
            sharp ->
                targets.add(
                    new Target(
                        "peak memory / (1.2 of sharp's + the idle Java machine)",
                        ours().peak() / (1.2 * sharp.peak() + idle),
                        1)));
    return targets;
  }

  private void cpu(Peer own, String name, double limit, List<Target> targets) {
    peer(name)
        .ifPresent(
            peer ->
                targets.add(
                    new Target(
                        "CPU, " + own.name() + " / " + name,
                        own.median(Turn::cpu) / peer.median(Turn::cpu),
                        limit)));
  }

  private Peer ours() {
    return peer(OURS).orElseThrow();
  }

  private Optional<Peer> peer(String name) {
    return peers.stream().filter(peer -> peer.name().equals(name)).findFirst();
  }
}
