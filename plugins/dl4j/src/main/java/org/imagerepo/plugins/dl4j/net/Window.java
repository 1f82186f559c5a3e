package org.imagerepo.plugins.dl4j.net;

/**
 * How a convolution or a pooling goes over an image.
 *
 * @param height of what is seen at once, in pixels; 0 for a convolution, whose weights tell
 * @param width likewise
 * @param strideY how far it goes down at a time
 * @param strideX how far it goes to the right at a time
 * @param isSame whether it goes beyond the edges, so that a stride of 1 keeps the size
 */
record Window(int height, int width, int strideY, int strideX, boolean isSame) {
  /** Of nodes that have none. */
  static final Window NONE = new Window(0, 0, 1, 1, false);
}
