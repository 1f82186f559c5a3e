package org.imagerepo.plugins.dl4j.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Small networks whose results one can work out by hand. */
class SameDiffNetTest {
  private static final Offset<Float> CLOSE = Offset.offset(1e-5f);
  private static final float[] PIXEL = {1, 2, 3};

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Constant> constants = new HashMap<>();

  @BeforeAll
  static void load() throws IOException {
    NativeLibraries.load();
  }

  private void node(String name, Op op, String... inputs) {
    nodes.put(name, new Node(name, op, List.of(inputs)));
  }

  private Graph graph(String output) throws IOException {
    return Graph.sorted("image", nodes, constants, List.of(output));
  }

  private static float[] run(Graph graph) throws IOException {
    try (SameDiffNet net = SameDiffNet.of(graph, 1, 1, 1, 1)) {
      return net.run(List.of(PIXEL)).get(0).get(0);
    }
  }

  /** Two outputs: the sum of the three inputs, and the first minus the last. */
  private void convolution(String name, String of) {
    constants.put("weights", new Constant(new int[] {1, 1, 3, 2}, new float[] {1, 1, 1, 0, 1, -1}));
    node(name, Op.CONVOLUTION, of, "weights");
  }

  @Test
  void normalisationAndBiasGoIntoTheConvolution() throws IOException {
    convolution("convolved", "image");
    constants.put("factor", Constant.vector(new float[] {2, -3}));
    constants.put("summand", Constant.vector(new float[] {10, 20}));
    constants.put("bias", Constant.vector(new float[] {0.5f, 0.25f}));
    node("product", Op.MULTIPLY, "convolved", "factor");
    node("sum", Op.ADD, "summand", "product");
    node("biased", Op.ADD, "sum", "bias");
    node("activated", Op.RELU6, "biased");

    Graph folded = Folding.fold(graph("activated"));

    assertThat(folded.nodes()).extracting(Node::op).containsExactly(Op.CONVOLUTION, Op.RELU6);
    assertThat(run(graph("biased"))).containsExactly(new float[] {22.5f, 26.25f}, CLOSE);
    assertThat(run(graph("activated"))).containsExactly(new float[] {6, 6}, CLOSE);
  }

  @Test
  void aSummandGoesThroughAResidualSum() throws IOException {
    convolution("first", "image");
    constants.put("square", new Constant(new int[] {1, 1, 2, 2}, new float[] {1, 0, 0, 1}));
    node("second", Op.CONVOLUTION, "first", "square");
    node("residual", Op.ADD, "second", "first");
    constants.put("summand", Constant.vector(new float[] {1, 2}));
    node("sum", Op.ADD, "summand", "residual");

    Graph folded = Folding.fold(graph("sum"));

    assertThat(folded.nodes())
        .extracting(Node::op)
        .containsExactly(Op.CONVOLUTION, Op.CONVOLUTION, Op.ADD);
    assertThat(run(graph("sum"))).containsExactly(new float[] {13, -2}, CLOSE);
  }

  @Test
  void whatIsUsedTwiceIsNotFolded() throws IOException {
    convolution("convolved", "image");
    constants.put("factor", Constant.vector(new float[] {2, 2}));
    node("product", Op.MULTIPLY, "convolved", "factor");
    node("sum", Op.ADD, "product", "convolved");

    assertThat(Folding.fold(graph("sum")).nodes()).hasSize(3);
    assertThat(run(graph("sum"))).containsExactly(new float[] {18, -6}, CLOSE);
  }

  @Test
  void eachOfSeveralImagesHasItsOwnAnswer() throws IOException {
    convolution("convolved", "image");
    node("flat", Op.FLATTEN, "convolved");
    List<float[]> images = IntStream.range(0, 6).mapToObj(i -> new float[] {i, i * i, -i}).toList();
    try (SameDiffNet one = SameDiffNet.of(graph("flat"), 1, 1, 1, 1);
        SameDiffNet three = SameDiffNet.of(graph("flat"), 2, 3, 1, 1)) {
      List<List<float[]>> together = three.run(images);
      List<List<float[]>> alone = one.run(images);
      for (int i = 0; i < images.size(); i++) {
        assertThat(together.get(i).get(0)).containsExactly(new float[] {i * i, 2 * i}, CLOSE);
        assertThat(alone.get(i).get(0)).containsExactly(new float[] {i * i, 2 * i}, CLOSE);
      }
    }
  }

  @Test
  void manyThreadsMayAsk() throws IOException {
    convolution("convolved", "image");
    try (SameDiffNet net = SameDiffNet.of(graph("convolved"), 3, 1, 1, 1)) {
      List<float[]> results =
          IntStream.range(0, 64)
              .parallel()
              .mapToObj(
                  i -> {
                    try {
                      return net.run(List.of(new float[] {i, i, 0})).get(0).get(0);
                    } catch (IOException e) {
                      throw new IllegalStateException(e);
                    }
                  })
              .toList();
      for (int i = 0; i < results.size(); i++) {
        assertThat(results.get(i)).containsExactly(new float[] {2 * i, i}, CLOSE);
      }
    }
  }
}
