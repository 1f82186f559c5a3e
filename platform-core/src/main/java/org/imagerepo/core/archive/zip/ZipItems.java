package org.imagerepo.core.archive.zip;

/** The files of an archive, in its order; the same at every call. Safe for many threads. */
public interface ZipItems {
  /** How many. */
  int count();

  /**
   * One of them.
   *
   * @param index from 0 to count-1
   */
  ZipItem item(int index);
}
