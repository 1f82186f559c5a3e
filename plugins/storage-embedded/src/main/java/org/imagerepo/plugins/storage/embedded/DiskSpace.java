package org.imagerepo.plugins.storage.embedded;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/** Sees to it that some of the disk stays free: a disk that is full to the brim mends badly. */
final class DiskSpace {
  private static final int MIB = 1024 * 1024;
  private static final String NO_SPACE = "No space left on device";

  private final long minFree;
  private final LongSupplier usable;

  /**
   * @param minFree how many bytes must stay free
   * @param usable how many bytes are free now
   */
  DiskSpace(long minFree, LongSupplier usable) {
    this.minFree = minFree;
    this.usable = usable;
  }

  static DiskSpace of(Path folder, long minFree) {
    return new DiskSpace(minFree, folder.toFile()::getUsableSpace);
  }

  boolean isEnough() {
    return usable.getAsLong() >= minFree;
  }

  /**
   * @throws FileSystemException if too little is free; its reason begins as the system's own
   *     message does when nothing is
   */
  void require() throws FileSystemException {
    if (!isEnough()) {
      throw new FileSystemException(null, null, NO_SPACE + ": " + describe());
    }
  }

  /**
   * One line for the operator, without paths, since health is public: what is free and, if that is
   * too little, what to do.
   */
  String describe() {
    long free = usable.getAsLong();
    String fact = free / MIB + " MiB are free on the disk of the photos";
    return free >= minFree
        ? fact
        : fact
            + ", but "
            + minFree / MIB
            + " MiB must stay free: make room there, or lower min-free-mb";
  }
}
