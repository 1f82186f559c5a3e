package org.imagerepo.plugins.dl4j.net;

/** What a node computes. Images are in the order batch, height, width, channels. */
enum Op {
  /** Inputs: image, weights (height, width, in, out), and maybe a bias for each out. */
  CONVOLUTION,
  /** Inputs: image, weights (height, width, in, multiplier), and maybe a bias for each out. */
  DEPTHWISE_CONVOLUTION,
  MAX_POOLING,
  /** Leaves out what is beyond the edge. */
  AVERAGE_POOLING,
  ADD,
  MULTIPLY,
  /** Cuts off below 0. */
  RELU,
  /** Cuts off below 0 and above 6. */
  RELU6,
  /** Along the channels. */
  CONCATENATE,
  /** To one row for each image of the batch. */
  FLATTEN,
  /** Of a row. */
  SOFTMAX
}
