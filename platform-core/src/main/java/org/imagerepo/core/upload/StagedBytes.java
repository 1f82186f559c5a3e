package org.imagerepo.core.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.imagerepo.core.ingest.MeasuredFile;

/**
 * The bytes of an unfinished upload: a file that only grows, apart from bytes that turn out to be
 * wrong. They are summed up as they arrive, so that they needn't be read again. Not thread-safe.
 */
final class StagedBytes {
  private final UploadFolder folder;
  private long size;
  private OptionalLong unverifiedFrom = OptionalLong.empty();
  private boolean isForced;
  private boolean isFolderForced;
  private Sums sums = new Sums();
  private long atWriteBack;
  private CompletableFuture<Void> writeBack = CompletableFuture.completedFuture(null);

  /** None yet. */
  StagedBytes(UploadFolder folder) {
    this.folder = folder;
  }

  /** As a former process left them; what that one had not verified is dropped. */
  static StagedBytes load(UploadFolder folder) throws IOException {
    StagedBytes bytes = new StagedBytes(folder);
    bytes.size = folder.size();
    bytes.unverifiedFrom = folder.unverifiedFrom();
    bytes.dropUnverified();
    return bytes;
  }

  /** How many there are. */
  long size() {
    return size;
  }

  /** How many count. */
  long offset() {
    return unverifiedFrom.orElse(size);
  }

  /** To be closed by the caller. */
  FileChannel open() throws IOException {
    return folder.open();
  }

  /** What is appended from now on doesn't count until it is {@link #verified}. */
  void beginUnverified() throws IOException {
    folder.markUnverified(size);
    unverifiedFrom = OptionalLong.of(size);
  }

  void append(FileChannel channel, byte[] buffer, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
    isForced = false;
    while (bytes.hasRemaining()) {
      size += channel.write(bytes, size);
    }
    sums.add(buffer, count);
    if (size - atWriteBack >= WriteBack.STRETCH && writeBack.isDone()) {
      requireKept();
      atWriteBack = size;
      writeBack = folder.beginWriteBack(channel);
    }
  }

  /**
   * Waits for what was begun beside. What the disk didn't take once can't be made durable any more:
   * sending it anew can.
   */
  private void requireKept() throws IOException {
    try {
      writeBack.join();
    } catch (CompletionException e) {
      throw new IOException("The disk didn't take what was uploaded", e.getCause());
    }
  }

  /**
   * All of them count.
   *
   * @param isForcedNext whether the caller makes them durable before anybody is told of them
   */
  void verified(FileChannel channel, boolean isForcedNext) throws IOException {
    if (!isForcedNext || unverifiedFrom.isPresent()) {
      channel.force(false);
      requireKept();
      isForced = true;
      forceFolder();
    }
    folder.markVerified();
    unverifiedFrom = OptionalLong.empty();
  }

  /** Drops those from there on. */
  void discard(long from) throws IOException {
    truncate(from);
    folder.markVerified();
    unverifiedFrom = OptionalLong.empty();
  }

  void dropUnverified() throws IOException {
    if (unverifiedFrom.isPresent()) {
      discard(unverifiedFrom.getAsLong());
    }
  }

  private void truncate(long length) throws IOException {
    try (FileChannel channel = folder.open()) {
      channel.truncate(length);
      channel.force(true);
    }
    size = length;
    atWriteBack = length;
    isForced = true;
    // Sums can't forget. Most often there is nothing left.
    sums = new Sums();
  }

  /** Makes them survive the loss of power, and the upload with them. */
  void force() throws IOException {
    if (size == 0) {
      return;
    }
    if (!isForced) {
      try (FileChannel channel = folder.open()) {
        channel.force(true);
      }
      requireKept();
      isForced = true;
    }
    forceFolder();
  }

  private void forceFolder() throws IOException {
    if (!isFolderForced) {
      folder.force();
      isFolderForced = true;
    }
  }

  /**
   * All of them, measured. They are read for it if some arrived before a restart, if some were
   * dropped, or when asked again.
   */
  MeasuredFile measured() throws IOException {
    requireKept();
    Sums whole = sums.size() == size ? sums : Sums.of(folder.data());
    sums = new Sums();
    return whole.measured(folder.data());
  }
}
