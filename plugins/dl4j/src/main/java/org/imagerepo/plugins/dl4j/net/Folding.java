package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves what is multiplied and added to each channel after a convolution (normalisation, bias) into
 * the convolution's own weights: the same result from a third of the steps.
 */
final class Folding {
  private final Graph graph;
  private final Map<String, Integer> uses;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Constant> constants;

  /** What became of a node: the name of the one that stands for it now. */
  private final Map<String, String> stands = new HashMap<>();

  private Folding(Graph graph) {
    this.graph = graph;
    this.uses = graph.uses();
    this.constants = new HashMap<>(graph.constants());
  }

  static Graph fold(Graph graph) throws IOException {
    return new Folding(graph).folded();
  }

  private Graph folded() throws IOException {
    for (Node node : graph.nodes()) {
      Node current = node.withInputs(node.inputs().stream().map(this::stand).toList());
      if (!isFolded(current)) {
        nodes.put(current.name(), current);
      }
    }
    List<String> outputs = graph.outputs().stream().map(this::stand).toList();
    return Graph.sorted(graph.input(), nodes, constants, outputs);
  }

  private String stand(String name) {
    return stands.getOrDefault(name, name);
  }

  private boolean isFolded(Node node) {
    boolean isSum = node.op() == Op.ADD;
    if (!isSum && node.op() != Op.MULTIPLY || node.inputs().size() != 2) {
      return false;
    }
    int known = constants.containsKey(node.inputs().get(1)) ? 1 : 0;
    Constant constant = constants.get(node.inputs().get(known));
    String other = node.inputs().get(1 - known);
    Node convolution = constant == null ? null : foldable(other, isSum);
    if (convolution == null || !isPerChannel(constant, outputs(convolution))) {
      return false;
    }
    nodes.put(
        convolution.name(), isSum ? plus(convolution, constant) : times(convolution, constant));
    stands.put(node.name(), other);
    uses.put(other, uses.getOrDefault(node.name(), 0));
    return true;
  }

  /** The convolution whose result alone goes into {@code name}, as it is or in a sum. */
  private Node foldable(String name, boolean throughSum) {
    Node node = nodes.get(name);
    if (node == null || uses.getOrDefault(name, 0) != 1) {
      return null;
    }
    if (node.isConvolution()) {
      return node;
    }
    if (throughSum && node.op() == Op.ADD) {
      return node.inputs().stream()
          .map(input -> foldable(input, false))
          .filter(found -> found != null)
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  private static boolean isPerChannel(Constant constant, int channels) {
    int length = constant.values().length;
    int last = constant.shape().length == 0 ? 1 : constant.shape()[constant.shape().length - 1];
    return last == length && length == channels;
  }

  private int outputs(Node convolution) {
    int[] shape = constants.get(convolution.inputs().get(1)).shape();
    return convolution.op() == Op.CONVOLUTION ? shape[3] : shape[2] * shape[3];
  }

  private Node plus(Node convolution, Constant summand) {
    float[] bias = bias(convolution);
    for (int i = 0; i < bias.length; i++) {
      bias[i] += summand.values()[i];
    }
    return withBias(convolution, bias);
  }

  private Node times(Node convolution, Constant factor) {
    // Whoever else uses the same weights keeps them as they are.
    String name = convolution.name() + "/folded-weights";
    Constant weights = constants.get(convolution.inputs().get(1));
    float[] values = weights.values().clone();
    int channels = factor.values().length;
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor.values()[i % channels];
    }
    constants.put(name, new Constant(weights.shape(), values));
    float[] bias = bias(convolution);
    for (int i = 0; i < channels; i++) {
      bias[i] *= factor.values()[i];
    }
    Node changed = convolution.withInputs(List.of(convolution.inputs().get(0), name));
    return withBias(changed, bias);
  }

  private float[] bias(Node convolution) {
    return convolution.inputs().size() > 2
        ? constants.get(convolution.inputs().get(2)).values().clone()
        : new float[outputs(convolution)];
  }

  private Node withBias(Node convolution, float[] bias) {
    String name = convolution.name() + "/folded-bias";
    constants.put(name, Constant.vector(bias));
    List<String> inputs = new ArrayList<>(convolution.inputs().subList(0, 2));
    inputs.add(name);
    return convolution.withInputs(inputs);
  }
}
