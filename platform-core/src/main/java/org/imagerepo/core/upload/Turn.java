package org.imagerepo.core.upload;

import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.Optional;
import org.imagerepo.core.refusal.RefusalType;

/**
 * One request's right to write to an upload. It ends with the request, or when it is fenced:
 * somebody else took over, or it was too slow. Guarded by its upload.
 */
final class Turn {
  private final FileChannel channel;
  private final Thread writer = Thread.currentThread();
  private final long room;
  private long lastByte = System.nanoTime();
  private long windowBegun = lastByte;
  private long windowBytes;
  private long lastNews = lastByte;
  private RefusalType fence;
  private boolean isOver;

  /**
   * @param channel to the upload's bytes; closed with the turn
   * @param room how many bytes the upload can take
   */
  Turn(FileChannel channel, long room) {
    this.channel = channel;
    this.room = room;
  }

  FileChannel channel() {
    return channel;
  }

  long room() {
    return room;
  }

  void received(int count) {
    lastByte = System.nanoTime();
    windowBytes += count;
  }

  /** Whether it is time to tell how far it is; then not again for so long. By the writer alone. */
  boolean isNewsDue(Duration every) {
    long now = System.nanoTime();
    boolean isDue = now - lastNews >= every.toNanos();
    lastNews = isDue ? now : lastNews;
    return isDue;
  }

  /** Whether nothing arrived for so long. */
  boolean pauses(Duration time) {
    return System.nanoTime() - lastByte >= time.toNanos();
  }

  /** Whether less than that arrived in the window that ends now; a window that ends begins anew. */
  boolean isSlowerThan(long bytesPerSecond, Duration window) {
    long now = System.nanoTime();
    if (now - windowBegun < window.toNanos()) {
      return false;
    }
    boolean slow = windowBytes < bytesPerSecond * window.toSeconds();
    windowBegun = now;
    windowBytes = 0;
    return slow;
  }

  /** Ends the right to write; wakes the writer, which may be waiting for bytes. */
  void fence(RefusalType reason) {
    if (!isOver && fence == null) {
      fence = reason;
      writer.interrupt();
    }
  }

  /** Why it may not write any more. */
  Optional<RefusalType> fenced() {
    return Optional.ofNullable(fence);
  }

  /** The writer's last word: from now on it isn't woken. */
  void over() {
    isOver = true;
    if (fence != null) {
      // Ours, and not for what the thread does next.
      Thread.interrupted();
    }
  }
}
