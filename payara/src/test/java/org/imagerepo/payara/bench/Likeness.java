package org.imagerepo.payara.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * How like an exact reduction of the whole photo renditions are (SSIM of brightness), ours beside
 * another program's, photo by photo.
 */
final class Likeness {
  private final Peer ours;
  private final Peer theirs;
  private final int[] below = new int[2];
  private final double[] sums = new double[4];
  private long ourBytes;
  private long theirBytes;

  Likeness(Peer ours, Peer theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** Prints a line for each photo, which both programs must have rendered. */
  List<Target> compare(List<Path> photos) throws IOException {
    System.out.printf(
        "%nSSIM to an exact reduction: ours, %s%n%-16s %21s %21s%n",
        theirs.name(), "photo", "preview", "thumbnail");
    for (Path photo : photos) {
      Luma whole = Luma.of(ImageIO.read(photo.toFile()));
      double[] row = new double[4];
      compare(photo, whole, 0, "preview", row);
      compare(photo, whole, 1, "thumbnail", row);
      System.out.printf(
          Locale.ROOT,
          "%-16s %10.4f %10.4f %10.4f %10.4f%n",
          photo.getFileName(),
          row[0],
          row[1],
          row[2],
          row[3]);
    }
    int count = photos.size();
    System.out.printf(
        Locale.ROOT,
        "%-16s %10.4f %10.4f %10.4f %10.4f; all previews: ours %.3f of %s's bytes%n",
        "mean",
        sums[0] / count,
        sums[1] / count,
        sums[2] / count,
        sums[3] / count,
        (double) ourBytes / theirBytes,
        theirs.name());
    return List.of(
        new Target("previews of " + count + " less like it than " + theirs.name(), below[0], 0),
        new Target("thumbnails of " + count + " less like it than " + theirs.name(), below[1], 0));
  }

  private void compare(Path photo, Luma whole, int index, String rendition, double[] row)
      throws IOException {
    Luma result = Luma.of(ImageIO.read(ours.result(photo, rendition).toFile()));
    Luma other = Luma.of(ImageIO.read(theirs.result(photo, rendition).toFile()));
    Luma exact = Lanczos.reduce(whole, result.width(), result.height());
    row[2 * index] = Ssim.of(exact, result);
    row[2 * index + 1] = Ssim.of(exact, other);
    below[index] += row[2 * index] < row[2 * index + 1] ? 1 : 0;
    sums[2 * index] += row[2 * index];
    sums[2 * index + 1] += row[2 * index + 1];
    if (index == 0) {
      ourBytes += Files.size(ours.result(photo, rendition));
      theirBytes += Files.size(theirs.result(photo, rendition));
    }
  }
}
