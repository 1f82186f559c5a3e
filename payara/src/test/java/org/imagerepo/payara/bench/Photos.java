package org.imagerepo.payara.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.imagerepo.testkit.photo.SamplePhotos;

/**
 * Makes photos of a camera's size to measure with: out of small real ones if there are any, else
 * out of noise. Two sets never share a small photo or a seed: {@code tune} is for whoever changes
 * the code, {@code report} for what is told.
 */
final class Photos {
  private static final float QUALITY = 0.95f;
  private static final int REPORT = 1000;

  private final boolean isReport;
  private final List<Path> small;

  private Photos(boolean isReport, List<Path> small) {
    this.isReport = isReport;
    this.small = small;
  }

  /**
   * @param args a folder for them, how many it shall hold, their megapixels, "baseline" or
   *     "progressive", "tune" or "report", and perhaps a folder of small photos
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    boolean isReport = args[4].equals("report");
    Photos photos =
        new Photos(isReport, args.length > 5 ? half(Path.of(args[5]), isReport) : List.of());
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      Path file = folder.resolve("large-" + i + ".jpg");
      if (!Files.exists(file)) {
        Path unfinished = folder.resolve("large-" + i + ".part");
        BufferedImage picture = photos.picture(Integer.parseInt(args[2]), i);
        write(picture, args[3].equals("progressive"), unfinished);
        Files.move(unfinished, file);
      }
    }
  }

  private static List<Path> half(Path folder, boolean isReport) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".jpg")).sorted().toList();
      List<Path> half =
          isReport ? all.subList(all.size() / 2, all.size()) : all.subList(0, all.size() / 2);
      if (half.isEmpty()) {
        throw new IOException("less than two files *.jpg in " + folder);
      }
      return half;
    }
  }

  private BufferedImage picture(int megapixels, int index) throws IOException {
    int width = (int) Math.round(Math.sqrt(megapixels * 1e6 * 1.5));
    int height = (int) Math.round(width / 1.5);
    int seed = isReport ? REPORT + index : index;
    return small.isEmpty()
        ? ImageIO.read(new ByteArrayInputStream(SamplePhotos.camera(width, height, seed)))
        : new Mosaic(small, seed).picture(width, height);
  }

  private static void write(BufferedImage picture, boolean isProgressive, Path file)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    param.setProgressiveMode(
        isProgressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}
