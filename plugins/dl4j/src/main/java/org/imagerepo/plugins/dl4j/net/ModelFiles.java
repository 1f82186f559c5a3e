package org.imagerepo.plugins.dl4j.net;

import java.io.IOException;

/** Where the files of a model come from. */
@FunctionalInterface
public interface ModelFiles {
  /**
   * A file as a whole.
   *
   * @param name may have folders
   * @throws IOException if it is not there, or is not the one that was expected
   */
  byte[] read(String name) throws IOException;
}
