package org.imagerepo.plugins.dl4j.quality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.imagerepo.plugins.dl4j.bench.Interval;
import org.imagerepo.plugins.dl4j.net.NativeLibraries;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Teaches the network of the plugin anew and writes its files: {@code payara/bench/teach-quality}.
 */
public final class TeachQuality {
  private static final long SEED = 20_261_126;
  private static final Logger ND4J = Logger.getLogger("org.nd4j");
  private static final Logger DL4J = Logger.getLogger("org.deeplearning4j");

  private TeachQuality() {}

  /** Arguments: a folder with the photos of {@code photos.txt}, and the folder to write to. */
  public static void main(String[] arguments) throws IOException {
    ND4J.setLevel(Level.WARNING);
    DL4J.setLevel(Level.WARNING);
    NativeLibraries.load();
    List<Path> photos = photos(Path.of(arguments[0]));
    Lessons maker = new Lessons(SEED);
    List<Lesson> lessons = maker.of(photos);
    List<Lesson> teaching = of(lessons, Lesson.Split.TEACHING);
    List<Lesson> choosing = of(lessons, Lesson.Split.CHOOSING);
    List<Lesson> testing = of(lessons, Lesson.Split.TESTING);
    System.out.printf(
        "%d photos, %d measures; examples for teaching %d, for choosing thresholds %d, for testing"
            + " %d%n",
        photos.size(), maker.names().size(), teaching.size(), choosing.size(), testing.size());
    Teacher teacher = new Teacher(SEED, teaching);
    MultiLayerNetwork network = teacher.teach(teaching);
    Map<Defect, Double> thresholds =
        Thresholds.chosen(choosing, network.output(teacher.inputs(choosing)));
    System.out.println("thresholds " + thresholds);
    report(System.out, testing, network.output(teacher.inputs(testing)), thresholds);
    write(Path.of(arguments[1]), network, teacher, maker.names(), thresholds);
  }

  private static List<Path> photos(Path root) throws IOException {
    List<Path> photos = new ArrayList<>();
    try (InputStream in = TeachQuality.class.getResourceAsStream("photos.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> photos.add(root.resolve(line)));
    }
    for (Path photo : photos) {
      if (!Files.isRegularFile(photo)) {
        throw new IOException(photo + " is missing; photos.txt says where the photos come from");
      }
    }
    return photos;
  }

  private static List<Lesson> of(List<Lesson> lessons, Lesson.Split split) {
    return lessons.stream().filter(lesson -> lesson.split() == split).toList();
  }

  private static void report(
      PrintStream out, List<Lesson> lessons, INDArray outputs, Map<Defect, Double> thresholds) {
    boolean[] isBad = new boolean[lessons.size()];
    for (int i = 0; i < isBad.length; i++) {
      int row = i;
      isBad[i] =
          thresholds.entrySet().stream()
              .anyMatch(one -> outputs.getDouble(row, one.getKey().ordinal()) >= one.getValue());
    }
    for (Styles style : Styles.values()) {
      out.printf("kept of good ones, %-16s %s%n", style, share(lessons, isBad, style));
    }
    out.printf("kept of good ones               %s%n", share(lessons, isBad, null));
    int caught = 0;
    int bad = 0;
    for (int i = 0; i < isBad.length; i++) {
      if (!lessons.get(i).isGood()) {
        bad++;
        caught += isBad[i] ? 1 : 0;
      }
    }
    out.printf("caught of bad ones              %s%n", new Interval(caught, bad));
    for (Defect defect : Defect.values()) {
      out.println(defectLine(lessons, outputs, defect, thresholds.get(defect)));
    }
  }

  private static Interval share(List<Lesson> lessons, boolean[] isBad, Styles style) {
    int good = 0;
    int kept = 0;
    for (int i = 0; i < isBad.length; i++) {
      if (lessons.get(i).isGood() && (style == null || lessons.get(i).style() == style)) {
        good++;
        kept += isBad[i] ? 0 : 1;
      }
    }
    return new Interval(kept, good);
  }

  private static String defectLine(
      List<Lesson> lessons, INDArray outputs, Defect defect, double threshold) {
    int said = 0;
    int right = 0;
    int there = 0;
    for (int i = 0; i < lessons.size(); i++) {
      boolean isThere = lessons.get(i).defect().filter(one -> one == defect).isPresent();
      boolean isSaid = outputs.getDouble(i, defect.ordinal()) >= threshold;
      there += isThere ? 1 : 0;
      said += isSaid ? 1 : 0;
      right += isThere && isSaid ? 1 : 0;
    }
    return String.format(
        Locale.ROOT,
        "%-14s precision %s, recall %s",
        defect.label(),
        new Interval(right, said),
        new Interval(right, there));
  }

  private static void write(
      Path folder,
      MultiLayerNetwork network,
      Teacher teacher,
      List<String> names,
      Map<Defect, Double> thresholds)
      throws IOException {
    Files.createDirectories(folder);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, zip, false);
    Files.write(folder.resolve("network.zip"), timeless(zip.toByteArray()));
    StringBuilder measures = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      measures.append(
          String.format(
              Locale.ROOT,
              "%s\t%.6g\t%.6g%n",
              names.get(i),
              teacher.mean(i),
              teacher.deviation(i)));
    }
    Files.writeString(folder.resolve("measures.txt"), measures);
    StringBuilder lines = new StringBuilder();
    thresholds.forEach(
        (defect, value) -> lines.append(defect).append('\t').append(value).append('\n'));
    Files.writeString(folder.resolve("thresholds.txt"), lines);
    StringBuilder sums = new StringBuilder();
    for (String name : List.of("measures.txt", "network.zip", "thresholds.txt")) {
      sums.append(sha256(folder.resolve(name))).append("  ").append(name).append('\n');
    }
    Files.writeString(folder.resolve("SHA256SUMS"), sums, StandardCharsets.UTF_8);
  }

  /** The same network makes the same file, whenever and by whichever library it is compressed. */
  static byte[] timeless(byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setLevel(Deflater.NO_COMPRESSION);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(copy);
        in.transferTo(out);
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
