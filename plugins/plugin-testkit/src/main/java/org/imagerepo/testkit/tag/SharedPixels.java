package org.imagerepo.testkit.tag;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imagerepo.api.image.SourceImage;

/** Tells whether somebody drew on the pixels that all providers share. */
public final class SharedPixels {
  private static final int[] EDGES = {10_000, 2048, 400, 100, 32};

  private SharedPixels() {}

  /** Of the pixels at several sizes; the same as long as nobody draws on them. */
  public static List<Integer> hashes(SourceImage source) throws IOException {
    List<Integer> hashes = new ArrayList<>();
    for (int edge : EDGES) {
      BufferedImage pixels = source.pixels(edge);
      hashes.add(Arrays.hashCode(((DataBufferByte) pixels.getRaster().getDataBuffer()).getData()));
    }
    return hashes;
  }
}
