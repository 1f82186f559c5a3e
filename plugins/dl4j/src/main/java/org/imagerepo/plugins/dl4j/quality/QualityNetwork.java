package org.imagerepo.plugins.dl4j.quality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.imagerepo.plugins.dl4j.model.CheckedFiles;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The network that was taught what the measures mean. Its files: {@code network.zip} in DL4J's
 * format; {@code measures.txt}, a line for each measure with mean and deviation; {@code
 * thresholds.txt}, a line for each defect.
 */
final class QualityNetwork implements AutoCloseable {
  private final MultiLayerNetwork network;
  private final List<String> names;
  private final float[] means;
  private final float[] deviations;
  private final Map<Defect, Double> thresholds;
  private final String digest;

  private QualityNetwork(
      MultiLayerNetwork network, String measures, Map<Defect, Double> thresholds, String digest) {
    List<String[]> lines = measures.lines().map(line -> line.split("\t")).toList();
    this.network = network;
    this.names = lines.stream().map(line -> line[0]).toList();
    this.means = new float[lines.size()];
    this.deviations = new float[lines.size()];
    for (int i = 0; i < means.length; i++) {
      means[i] = Float.parseFloat(lines.get(i)[1]);
      deviations[i] = Float.parseFloat(lines.get(i)[2]);
    }
    this.thresholds = thresholds;
    this.digest = digest;
  }

  /** That which comes with the plugin. */
  static QualityNetwork bundled() throws IOException {
    CheckedFiles files = CheckedFiles.beside(QualityNetwork.class);
    byte[] zip = files.read("network.zip");
    Map<Defect, Double> thresholds = new EnumMap<>(Defect.class);
    text(files, "thresholds.txt")
        .lines()
        .map(line -> line.split("\t"))
        .forEach(line -> thresholds.put(Defect.valueOf(line[0]), Double.valueOf(line[1])));
    MultiLayerNetwork network =
        ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(zip), false);
    String digest =
        files.digest("network.zip").substring(0, 8)
            + files.digest("thresholds.txt").substring(0, 4);
    return new QualityNetwork(network, text(files, "measures.txt"), thresholds, digest);
  }

  private static String text(CheckedFiles files, String name) throws IOException {
    return new String(files.read(name), StandardCharsets.UTF_8);
  }

  /** Names its files. */
  String digest() {
    return digest;
  }

  /**
   * How bad the photo is in each way: in [0,1], 0.5 at the threshold.
   *
   * @throws IllegalStateException if it was taught with other measures
   */
  Map<Defect, Double> judge(Features features) {
    if (!features.names().equals(names)) {
      throw new IllegalStateException("the network was taught with other measures; teach it anew");
    }
    float[] input = features.values();
    for (int i = 0; i < input.length; i++) {
      input[i] = Math.max(-5, Math.min(5, (input[i] - means[i]) / deviations[i]));
    }
    Map<Defect, Double> badness = new EnumMap<>(Defect.class);
    // One at a time: a network of layers has room for one input.
    synchronized (network) {
      try (INDArray row = Nd4j.create(input, new long[] {1, input.length}, 'c');
          INDArray output = network.output(row)) {
        for (Defect defect : Defect.values()) {
          badness.put(
              defect, scaled(output.getDouble(0, defect.ordinal()), thresholds.get(defect)));
        }
      }
    }
    return badness;
  }

  private static double scaled(double p, double threshold) {
    double scaled =
        p < threshold ? 0.5 * p / threshold : 0.5 + 0.5 * (p - threshold) / (1 - threshold);
    return Math.max(0, Math.min(1, scaled));
  }

  @Override
  public void close() {
    network.close();
  }
}
