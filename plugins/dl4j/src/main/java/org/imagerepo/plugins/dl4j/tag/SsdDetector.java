package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imagerepo.plugins.dl4j.net.Graph;
import org.imagerepo.plugins.dl4j.net.ModelFiles;
import org.imagerepo.plugins.dl4j.net.SameDiffNet;
import org.imagerepo.plugins.dl4j.net.TfjsReader;

/**
 * A single-shot detector of TensorFlow's Object Detection API. It looks at some thousand places,
 * the anchors, and says for each which object is there and how its box differs from the anchor.
 */
final class SsdDetector implements AutoCloseable {
  private static final int LAYERS = 6;

  /**
   * Its steps are too small to be shared among cores: rather each core looks at other squares. A
   * power of two.
   */
  private static final int RUNS =
      Math.min(4, Integer.highestOneBit(Runtime.getRuntime().availableProcessors()));

  /** Squares of a run, which are eight together at most: each takes some 30 MB. */
  private static final int AT_ONCE = Math.min(4, 8 / RUNS);

  private final SameDiffNet net;
  private final float[] anchors;
  private final float centreScale;
  private final float sizeScale;
  private final int edge;
  private final int kinds;

  private SsdDetector(SameDiffNet net, Graph graph, int edge) throws IOException {
    this.net = net;
    this.edge = edge;
    this.anchors = graph.constant("Postprocessor/ExpandDims").values();
    this.centreScale = scale(graph, "div_recip");
    this.sizeScale = scale(graph, "div_2_recip");
    this.kinds = run(Collections.nCopies(AT_ONCE, new float[edge * edge * 3])).get(0).kinds();
  }

  private static float scale(Graph graph, String name) throws IOException {
    return graph.constant("ConstantFolding/Postprocessor/Decode/" + name).values()[0];
  }

  /**
   * Reads it.
   *
   * @param model name of its {@code model.json}
   * @param edge of the square that it looks at, in pixels
   */
  static SsdDetector read(ModelFiles files, String model, int edge) throws IOException {
    List<String> outputs =
        Stream.of("BoxEncodingPredictor", "ClassPredictor")
            .flatMap(part -> IntStream.range(0, LAYERS).mapToObj(layer -> output(layer, part)))
            .toList();
    Graph graph = TfjsReader.read(files, model, "Preprocessor/sub", outputs);
    return new SsdDetector(SameDiffNet.of(graph, RUNS, AT_ONCE, edge, edge), graph, edge);
  }

  private static String output(int layer, String part) {
    return "BoxPredictor_" + layer + "/" + part + "/BiasAdd";
  }

  /** How many outputs there are for each anchor; the first means that nothing is there. */
  int kinds() {
    return kinds;
  }

  int edge() {
    return edge;
  }

  /** What the network says of all anchors. */
  private record Answer(float[] boxes, float[] scores) {
    int kinds() {
      return scores.length / (boxes.length / 4);
    }
  }

  private List<Answer> run(List<float[]> squares) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (List<float[]> results : net.run(squares)) {
      answers.add(
          new Answer(
              joined(results.subList(0, LAYERS)), joined(results.subList(LAYERS, 2 * LAYERS))));
    }
    int anchored = answers.get(0).boxes().length;
    if (anchored != anchors.length) {
      throw new IOException(
          "the model has %d anchors but answers for %d"
              .formatted(anchors.length / 4, anchored / 4));
    }
    return answers;
  }

  private static float[] joined(List<float[]> parts) {
    float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /**
   * All that scores at least {@code least} in each of the squares, overlapping or not.
   *
   * @param squares eight, or a multiple: red, green, blue in [-1,1] of each pixel
   */
  List<List<Detection>> detect(List<float[]> squares, double least) throws IOException {
    return run(squares).stream().map(answer -> detections(answer, least)).toList();
  }

  private List<Detection> detections(Answer answer, double least) {
    // Comparing before the sigmoid spares most of it.
    double leastOdds = Math.log(least / (1 - least));
    List<Detection> detections = new ArrayList<>();
    for (int anchor = 0; anchor < answer.boxes().length / 4; anchor++) {
      for (int kind = 1; kind < kinds; kind++) {
        float odds = answer.scores()[anchor * kinds + kind];
        if (odds >= leastOdds) {
          detections.add(detection(answer.boxes(), anchor, kind, 1 / (1 + Math.exp(-odds))));
        }
      }
    }
    return detections;
  }

  private Detection detection(float[] boxes, int anchor, int kind, double score) {
    int at = anchor * 4;
    double anchorHeight = anchors[at + 2] - anchors[at];
    double anchorWidth = anchors[at + 3] - anchors[at + 1];
    double y = boxes[at] * centreScale * anchorHeight + (anchors[at] + anchors[at + 2]) / 2;
    double x = boxes[at + 1] * centreScale * anchorWidth + (anchors[at + 1] + anchors[at + 3]) / 2;
    double height = Math.exp(boxes[at + 2] * sizeScale) * anchorHeight;
    double width = Math.exp(boxes[at + 3] * sizeScale) * anchorWidth;
    return new Detection(
        kind,
        score,
        inside(x - width / 2),
        inside(y - height / 2),
        inside(x + width / 2),
        inside(y + height / 2));
  }

  private static double inside(double value) {
    return Math.max(0, Math.min(1, value));
  }

  @Override
  public void close() {
    net.close();
  }
}
