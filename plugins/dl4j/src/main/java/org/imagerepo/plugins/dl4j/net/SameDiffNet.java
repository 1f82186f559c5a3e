package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * A network ready to run. Any number of threads may ask; threads of its own run it, as many as it
 * is told, which share the cores: so it never needs the memory of more than so many runs.
 */
public final class SameDiffNet implements AutoCloseable {
  private final SameDiff net = SameDiff.create();
  private final String input;
  private final long[] inputShape;
  private final List<String> outputs = new ArrayList<>();
  private final List<INDArray> weights = new ArrayList<>();
  private final ExecutorService runner;

  private SameDiffNet(String input, int runs, long[] shape) {
    this.input = input;
    this.inputShape = shape;
    ClassLoader loader = SameDiffNet.class.getClassLoader();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / runs);
    this.runner =
        Executors.newFixedThreadPool(
            runs,
            task -> {
              Thread thread = new Thread(() -> runWith(threads, task), "samediff");
              thread.setDaemon(true);
              // ND4J looks its parts up with it.
              thread.setContextClassLoader(loader);
              return thread;
            });
  }

  /** OpenMP keeps for each thread how many others may help it. */
  private static void runWith(int threads, Runnable task) {
    LowPriority.ofThisThread();
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
    task.run();
  }

  /**
   * Builds it.
   *
   * @param runs how many there may be at once; they share the cores
   * @param images how many each run is for
   * @param height of the images, in pixels
   * @param width of the images, in pixels
   */
  public static SameDiffNet of(Graph graph, int runs, int images, int height, int width)
      throws IOException {
    SameDiffNet net = new SameDiffNet(graph.input(), runs, new long[] {images, height, width, 3});
    net.build(Folding.fold(graph));
    return net;
  }

  private void build(Graph graph) {
    Map<String, SDVariable> variables = new HashMap<>();
    variables.put(input, net.placeHolder(input, DataType.FLOAT, inputShape));
    for (Node node : graph.nodes()) {
      List<SDVariable> inputs = new ArrayList<>();
      for (String name : node.inputs()) {
        inputs.add(variables.computeIfAbsent(name, n -> constant(graph.constants().get(n))));
      }
      variables.put(node.name(), SameDiffOps.add(net, node, inputs, inputShape[0]));
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
   * Runs it on images.
   *
   * @param images as many as a run is for, or a multiple; each row by row, three values each pixel
   * @return for each image the results in the order of the graph's outputs
   * @throws InterruptedIOException if the thread is interrupted while it waits
   */
  public List<List<float[]>> run(List<float[]> images) throws IOException {
    List<Future<List<List<float[]>>>> runs = new ArrayList<>();
    int step = (int) inputShape[0];
    for (int at = 0; at < images.size(); at += step) {
      List<float[]> some = images.subList(at, at + step);
      runs.add(runner.submit(() -> runNow(some)));
    }
    try {
      List<List<float[]>> results = new ArrayList<>();
      for (Future<List<List<float[]>>> run : runs) {
        results.addAll(run.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the network ran");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("the network failed: " + e.getCause(), e.getCause());
    } finally {
      runs.forEach(run -> run.cancel(false));
    }
  }

  private List<List<float[]>> runNow(List<float[]> images) {
    try (INDArray batch = Nd4j.create(joined(images), inputShape, 'c')) {
      Map<String, INDArray> results = net.output(Map.of(input, batch), outputs);
      List<List<float[]>> answers = new ArrayList<>();
      images.forEach(image -> answers.add(new ArrayList<>()));
      for (String output : outputs) {
        try (INDArray result = results.get(output)) {
          split(result.data().asFloat(), answers);
        }
      }
      return answers;
    }
  }

  private static float[] joined(List<float[]> images) {
    if (images.size() == 1) {
      return images.get(0);
    }
    float[] all = new float[images.stream().mapToInt(image -> image.length).sum()];
    int at = 0;
    for (float[] image : images) {
      System.arraycopy(image, 0, all, at, image.length);
      at += image.length;
    }
    return all;
  }

  private static void split(float[] values, List<List<float[]>> answers) {
    int length = values.length / answers.size();
    for (int i = 0; i < answers.size(); i++) {
      answers.get(i).add(Arrays.copyOfRange(values, i * length, (i + 1) * length));
    }
  }

  /** Gives its memory back once no run is under way. */
  @Override
  public void close() {
    runner.shutdown();
    Thread end = new Thread(this::release, "samediff end");
    end.setDaemon(true);
    end.start();
  }

  private void release() {
    try {
      runner.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      weights.forEach(INDArray::close);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
