package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network ready to run. Any number of threads may ask; one thread runs it, since it uses all
 * cores anyway: so it never needs the memory of more than one run.
 */
public final class SameDiffNet implements AutoCloseable {
  private final SameDiff net = SameDiff.create();
  private final String input;
  private final List<String> outputs = new ArrayList<>();
  private final List<INDArray> weights = new ArrayList<>();
  private final ExecutorService runner;

  private SameDiffNet(String input) {
    this.input = input;
    ClassLoader loader = SameDiffNet.class.getClassLoader();
    this.runner =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "samediff");
              thread.setDaemon(true);
              // ND4J looks its parts up with it.
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /**
   * Builds it.
   *
   * @param height of the images, in pixels
   * @param width of the images, in pixels
   */
  public static SameDiffNet of(Graph graph, int height, int width) throws IOException {
    SameDiffNet net = new SameDiffNet(graph.input());
    net.build(Folding.fold(graph), height, width);
    return net;
  }

  private void build(Graph graph, int height, int width) {
    Map<String, SDVariable> variables = new HashMap<>();
    variables.put(input, net.placeHolder(input, DataType.FLOAT, 1, height, width, 3));
    for (Node node : graph.nodes()) {
      List<SDVariable> inputs = new ArrayList<>();
      for (String name : node.inputs()) {
        inputs.add(variables.computeIfAbsent(name, n -> constant(graph.constants().get(n))));
      }
      variables.put(node.name(), SameDiffOps.add(net, node, inputs));
    }
    graph.outputs().forEach(output -> outputs.add(variables.get(output).name()));
  }

  private SDVariable constant(Constant constant) {
    long[] shape = new long[constant.shape().length];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = constant.shape()[i];
    }
    INDArray values = Nd4j.create(constant.values(), shape, 'c');
    weights.add(values);
    return net.constant(values);
  }

  /**
   * Runs it on one image.
   *
   * @param pixels row by row, three values each
   * @return the results in the order of the graph's outputs
   * @throws InterruptedIOException if the thread is interrupted while it waits
   */
  public List<float[]> run(float[] pixels, int height, int width) throws IOException {
    try {
      return runner.submit(() -> runNow(pixels, height, width)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the network ran");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the network failed: " + e.getCause(), e.getCause());
    }
  }

  private List<float[]> runNow(float[] pixels, int height, int width) {
    try (INDArray image = Nd4j.create(pixels, new long[] {1, height, width, 3}, 'c')) {
      Map<String, INDArray> results = net.output(Map.of(input, image), outputs);
      List<float[]> values = new ArrayList<>();
      for (String output : outputs) {
        try (INDArray result = results.get(output)) {
          values.add(result.data().asFloat());
        }
      }
      return values;
    }
  }

  /** Gives its memory back once no run is under way. */
  @Override
  public void close() {
    runner.submit(() -> weights.forEach(INDArray::close));
    runner.shutdown();
  }
}
