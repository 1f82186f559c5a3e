package org.imagerepo.plugins.dl4j.net;

import java.util.List;

/**
 * One step of a network.
 *
 * @param name of its result
 * @param inputs names of other nodes, of constants or of the network's input
 */
record Node(String name, Op op, List<String> inputs, Window window) {
  Node {
    inputs = List.copyOf(inputs);
  }

  Node(String name, Op op, List<String> inputs) {
    this(name, op, inputs, Window.NONE);
  }

  Node withInputs(List<String> others) {
    return new Node(name, op, others, window);
  }

  boolean isConvolution() {
    return op == Op.CONVOLUTION || op == Op.DEPTHWISE_CONVOLUTION;
  }
}
