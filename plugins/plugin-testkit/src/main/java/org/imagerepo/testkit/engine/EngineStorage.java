package org.imagerepo.testkit.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;

/** The storage that a contract of the engine is tried upon: made for one test. */
public interface EngineStorage {
  /** Makes an empty store in a folder. */
  BlobStore blobStore(Path directory) throws IOException;

  /** Makes an empty catalogue in a folder. */
  Catalogue catalogue(Path directory) throws IOException;

  /** Takes away what is kept outside of those folders, once both are closed. */
  default void remove() throws IOException {}
}
