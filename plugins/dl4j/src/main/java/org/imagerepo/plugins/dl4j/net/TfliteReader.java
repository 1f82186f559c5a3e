package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads an image classifier from a TensorFlow Lite file, of floats or quantised as a whole. What is
 * quantised becomes floats. The numbers are those of TensorFlow's {@code schema.fbs}.
 */
public final class TfliteReader {
  private static final String INPUT = "input";

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Constant> constants = new HashMap<>();
  private final List<TfliteTensor> tensors = new ArrayList<>();
  private int input;

  private TfliteReader() {}

  /**
   * The network of the first subgraph.
   *
   * @throws IOException if it is no such file or has steps that are not supported
   */
  public static Graph read(byte[] file) throws IOException {
    try {
      return new TfliteReader().graph(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException("it is no readable TensorFlow Lite file: " + e.getMessage(), e);
    }
  }

  private Graph graph(ByteBuffer file) throws IOException {
    if (file.limit() < 8 || file.getInt(4) != 0x334c4654) {
      throw new IOException(
          "it is no TensorFlow Lite file: it doesn't have TFL3 at its fifth byte");
    }
    FlatTable model = FlatTable.root(file);
    FlatTable main = model.tables(2).get(0);
    List<FlatTable> buffers = model.tables(4);
    for (FlatTable tensor : main.tables(0)) {
      tensors.add(TfliteTensor.of(tensor, buffers.get(tensor.integer(2, 0)).bytes(0)));
    }
    input = main.integers(1)[0];
    List<FlatTable> codes = model.tables(1);
    for (FlatTable operator : main.tables(3)) {
      FlatTable code = codes.get(operator.integer(0, 0));
      add(Math.max(code.octet(0), code.integer(3, 0)), operator);
    }
    List<String> outputs = Arrays.stream(main.integers(2)).mapToObj(this::name).toList();
    return Graph.sorted(INPUT, nodes, constants, outputs);
  }

  private String name(int tensor) {
    return tensor == input ? INPUT : tensor + ":" + tensors.get(tensor).name();
  }

  private void add(int code, FlatTable operator) throws IOException {
    int[] inputs = operator.integers(1);
    String output = name(operator.integers(2)[0]);
    FlatTable options = operator.table(4);
    switch (code) {
      case 0 -> activated(output, Op.ADD, inputs(inputs), Window.NONE, options.octet(0));
      case 1 -> pooling(output, Op.AVERAGE_POOLING, inputs, options);
      case 2 -> activated(output, Op.CONCATENATE, inputs(inputs), Window.NONE, options.octet(1));
      case 3 -> convolution(operator, Op.CONVOLUTION, 3);
      case 4 -> convolution(operator, Op.DEPTHWISE_CONVOLUTION, 4);
      case 17 -> pooling(output, Op.MAX_POOLING, inputs, options);
      case 22 -> put(new Node(output, Op.FLATTEN, List.of(name(inputs[0]))));
      case 25 -> put(new Node(output, Op.SOFTMAX, List.of(name(inputs[0]))));
      default -> throw new IOException("the model's operator " + code + " is not supported");
    }
  }

  private List<String> inputs(int[] inputs) throws IOException {
    List<String> names = new ArrayList<>();
    for (int tensor : inputs) {
      names.add(name(tensor));
      if (tensors.get(tensor).isConstant()) {
        constants.put(name(tensor), tensors.get(tensor).constant());
      }
    }
    return names;
  }

  private void pooling(String output, Op op, int[] inputs, FlatTable options) throws IOException {
    Window window =
        new Window(
            options.integer(4, 1),
            options.integer(3, 1),
            options.integer(2, 1),
            options.integer(1, 1),
            options.octet(0) == 0);
    activated(output, op, inputs(inputs), window, options.octet(5));
  }

  private void convolution(FlatTable operator, Op op, int activation) throws IOException {
    int[] inputs = operator.integers(1);
    FlatTable options = operator.table(4);
    int dilation = op == Op.CONVOLUTION ? 4 : 5;
    if (options.integer(dilation, 1) != 1 || options.integer(dilation + 1, 1) != 1) {
      throw new IOException("a convolution with holes is not supported");
    }
    List<String> names = inputs(inputs);
    Constant weights = constants.get(names.get(1));
    if (weights == null || weights.shape().length != 4) {
      throw new IOException("a convolution without constant weights is not supported");
    }
    constants.put(
        names.get(1), op == Op.CONVOLUTION ? outputsLast(weights) : depthwise(weights, inputs[0]));
    Window window =
        new Window(0, 0, options.integer(2, 1), options.integer(1, 1), options.octet(0) == 0);
    int given = options.octet(activation);
    boolean isCutOff = tensors.get(operator.integers(2)[0]).isNeverNegative();
    activated(name(operator.integers(2)[0]), op, names, window, isCutOff && given == 0 ? 1 : given);
  }

  /** From (out, height, width, in) to (height, width, in, out). */
  private static Constant outputsLast(Constant weights) {
    int[] shape = weights.shape();
    int outputs = shape[0];
    int inner = weights.values().length / outputs;
    float[] turned = new float[weights.values().length];
    for (int out = 0; out < outputs; out++) {
      for (int i = 0; i < inner; i++) {
        turned[i * outputs + out] = weights.values()[out * inner + i];
      }
    }
    return new Constant(new int[] {shape[1], shape[2], shape[3], outputs}, turned);
  }

  private Constant depthwise(Constant weights, int image) {
    int[] shape = weights.shape();
    int channels = tensors.get(image).shape()[3];
    return new Constant(
        new int[] {shape[1], shape[2], channels, shape[3] / channels}, weights.values());
  }

  private void activated(String output, Op op, List<String> inputs, Window window, int activation)
      throws IOException {
    switch (activation) {
      case 0 -> put(new Node(output, op, inputs, window));
      case 1, 3 -> {
        String plain = output + "/plain";
        put(new Node(plain, op, inputs, window));
        put(new Node(output, activation == 1 ? Op.RELU : Op.RELU6, List.of(plain)));
      }
      default -> throw new IOException("the activation " + activation + " is not supported");
    }
  }

  private void put(Node node) {
    nodes.put(node.name(), node);
  }
}
