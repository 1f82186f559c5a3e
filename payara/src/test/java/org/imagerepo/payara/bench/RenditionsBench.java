package org.imagerepo.payara.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import org.imagerepo.payara.bench.Peer.Turn;

/** Runs all programs over the same photos, in turns, and prints a table and ratios. */
public final class RenditionsBench {
  private static final double TARGET = 0.5;
  private static final String OURS = "ours";
  private static final String ANCESTOR = "Pillow, decoding twice";

  private final List<Path> photos;
  private final List<Peer> peers;

  private RenditionsBench(List<Path> photos, List<Peer> peers) {
    this.photos = photos;
    this.peers = peers;
  }

  /**
   * @param args number of rounds, folder for results, photos joined by the path separator, then for
   *     each program its name followed by its command, each part after a "--"
   */
  public static void main(String[] args) throws IOException {
    int rounds = Integer.parseInt(args[0]);
    List<Path> photos = Arrays.stream(args[2].split(":")).map(Path::of).toList();
    List<Peer> peers = new ArrayList<>();
    List<String> words = Arrays.asList(args).subList(3, args.length);
    try {
      while (!words.isEmpty()) {
        int end = words.subList(1, words.size()).indexOf("--");
        List<String> peer = end < 0 ? words.subList(1, words.size()) : words.subList(1, end + 1);
        Path folder = Path.of(args[1]).resolve("peer-" + peers.size());
        peers.add(new Peer(peer.get(0), folder, peer.subList(1, peer.size())));
        words = words.subList(peer.size() + 1, words.size());
      }
      RenditionsBench bench = new RenditionsBench(photos, peers);
      bench.measure(rounds);
      bench.report();
    } finally {
      peers.forEach(Peer::close);
    }
  }

  private void measure(int rounds) throws IOException {
    for (int round = 0; round <= rounds; round++) {
      for (Path photo : photos) {
        for (Peer peer : peers) {
          peer.render(photo, round > 0);
        }
      }
    }
  }

  private void report() throws IOException {
    System.out.printf(
        "%n%-24s %8s %8s %9s %7s %7s%n",
        "median a photo", "CPU ms", "wall ms", "peak MiB", "SSIM p", "SSIM t");
    for (Peer peer : peers) {
      System.out.printf(
          Locale.ROOT,
          "%-24s %8.0f %8.0f %9.0f %7.4f %7.4f%n",
          peer.name(),
          median(peer, Turn::cpu),
          median(peer, Turn::wall),
          peer.turns().stream().mapToDouble(Turn::peak).max().orElse(0),
          likeness(peer, "preview"),
          likeness(peer, "thumbnail"));
    }
    System.out.println();
    Peer ours = peers.stream().filter(peer -> peer.name().equals(OURS)).findFirst().orElseThrow();
    for (Peer peer : peers) {
      if (peer != ours) {
        System.out.printf(
            Locale.ROOT,
            "ours / %s = %.2f of the CPU, %.2f of the time%s%n",
            peer.name(),
            median(ours, Turn::cpu) / median(peer, Turn::cpu),
            median(ours, Turn::wall) / median(peer, Turn::wall),
            peer.name().equals(ANCESTOR) ? " (target <= " + TARGET + ")" : "");
      }
    }
  }

  private static double median(Peer peer, ToDoubleFunction<Turn> what) {
    double[] sorted = peer.turns().stream().mapToDouble(what).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Mean SSIM of a program's renditions to a lossless reduction of the whole photo. */
  private double likeness(Peer peer, String rendition) throws IOException {
    double sum = 0;
    for (Path photo : photos) {
      Luma result = read(peer.result(photo, rendition));
      sum += Ssim.of(Lanczos.reduce(read(photo), result.width(), result.height()), result);
    }
    return sum / photos.size();
  }

  private static Luma read(Path file) throws IOException {
    return Luma.of(ImageIO.read(file.toFile()));
  }
}
