package org.imagerepo.api.rendition;

import java.io.IOException;
import java.io.OutputStream;

/** Takes the bytes of renditions. */
@FunctionalInterface
public interface RenditionSink {
  /**
   * Begins a rendition. The provider writes all its bytes and closes the stream; only then may it
   * begin the next.
   *
   * @throws IllegalArgumentException if the rendition was not planned or was begun before
   */
  OutputStream begin(RenditionSpec spec) throws IOException;
}
