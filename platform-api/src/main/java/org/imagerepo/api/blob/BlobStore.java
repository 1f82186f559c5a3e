package org.imagerepo.api.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.plugin.Provider;

/**
 * Keeps bytes under keys, durably.
 *
 * <p>Every method may be called by many threads at once, for the same key too. An {@link
 * IOException} means that the store can't do it now: the caller may try again.
 */
public interface BlobStore extends Provider {
  /**
   * Stores a blob, replacing the one of the same key if there is one.
   *
   * <p>When it returns, the blob is whole and survives the loss of the process and of power. When
   * it throws, for whatever reason and with whatever throwable, the former state is unchanged: no
   * part of the new bytes is ever visible by any method. Of concurrent puts to one key one wins,
   * and every reader sees one blob or another, whole.
   *
   * @param mediaType what the bytes are, for stores whose own tools show it
   * @param content read to its end; not closed. An exception it throws is passed on as it is
   * @return what was stored
   */
  BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException;

  /**
   * Opens a part of a blob. The stream delivers what the blob held when it was opened, or throws;
   * it never ends early and never mixes two versions.
   *
   * @param range clipped to the blob; the stream of a range that begins at or past the end is empty
   * @return the bytes, to be closed by the caller; empty if there is no such blob
   */
  Optional<InputStream> open(BlobKey key, ByteRange range) throws IOException;

  /** What is known about a blob; empty if there is none. */
  Optional<BlobStat> stat(BlobKey key) throws IOException;

  /** Removes a blob for good. Does nothing if there is none. */
  void delete(BlobKey key) throws IOException;

  /**
   * Lists blobs in ascending order of their keys' characters.
   *
   * @param prefix begins every key; may be empty; need not end at a segment
   * @param after only keys greater than this one
   * @param limit at most so many, at least 1
   */
  List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) throws IOException;
}
