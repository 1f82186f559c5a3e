package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.imagerepo.core.ingest.MeasuredFile;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * An unfinished upload. Any number of requests may come at once: one of them has the turn to write,
 * and a newer one takes it away as soon as the writer pauses. Offsets are told only of bytes that
 * were forced to the disk.
 */
final class OpenUpload {
  /** A writer whose bytes stay away for so long may be gone; one that ends is waited for. */
  private static final Duration LULL = Duration.ofMillis(250);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long CHECK_MILLIS = 10;

  private final UploadFolder folder;
  private UploadInfo info;
  private final StagedBytes bytes;
  private Instant touchedAt;
  private Turn turn;
  private boolean isSettling;
  private boolean isGone;

  private OpenUpload(UploadFolder folder, StagedBytes bytes, UploadInfo info, Instant touchedAt) {
    this.folder = folder;
    this.bytes = bytes;
    this.info = info;
    this.touchedAt = touchedAt;
  }

  static OpenUpload create(UploadFolder folder, UploadInfo info) throws IOException {
    folder.create(info);
    folder.touch(info.createdAt());
    return new OpenUpload(folder, new StagedBytes(folder), info, info.createdAt());
  }

  /** As a former process left it; what that one had not verified is dropped. */
  static OpenUpload load(UploadFolder folder, UploadInfo info) throws IOException {
    Instant touchedAt = folder.touchedAt();
    StagedBytes bytes = StagedBytes.load(folder);
    folder.touch(touchedAt);
    return new OpenUpload(folder, bytes, info, touchedAt);
  }

  synchronized UploadInfo info() {
    return info;
  }

  synchronized Instant touchedAt() {
    return touchedAt;
  }

  /** Whether somebody writes to it or takes it in. */
  synchronized boolean isBusy() {
    return turn != null || isSettling;
  }

  /** Bytes that it will have when finished, as far as can be known. */
  synchronized long promised(long maxBytes) {
    return info.length().orElse(maxBytes);
  }

  /** Bytes that count, durable or not yet. */
  synchronized ReceivedBytes received() {
    return new ReceivedBytes(info, bytes.offset());
  }

  /**
   * Bytes that are kept for certain.
   *
   * @throws RefusedException if a rival has completed it, and it is gone meanwhile
   */
  synchronized long kept() throws RefusedException, IOException {
    while (isSettling) {
      pause();
    }
    requireThere();
    bytes.force();
    return bytes.offset();
  }

  synchronized boolean isComplete() {
    return info.length().isPresent() && bytes.offset() == info.length().getAsLong();
  }

  /**
   * Ends the turn of whoever writes.
   *
   * @param grace for a writer whose bytes have reached this machine, but that has not begun: so
   *     long it is waited for if nobody writes
   * @throws RefusedException if it is gone meanwhile
   */
  synchronized void takeOver(Duration grace) throws RefusedException, IOException {
    long end = System.nanoTime() + grace.toNanos();
    while (turn == null && !isGone && System.nanoTime() < end) {
      pause();
    }
    awaitLull();
    fence(RefusalType.UPLOAD_TAKEN_OVER);
  }

  /**
   * Begins to write. The calling thread must {@link #end} it.
   *
   * @throws RefusedException if the chunk doesn't fit; then whoever writes goes on
   */
  synchronized Turn begin(Chunk chunk, long maxBytes) throws RefusedException, IOException {
    awaitLull();
    if (chunk.offset() != bytes.offset()) {
      throw Refusals.offset(bytes.offset());
    }
    long length = length(chunk, maxBytes);
    if (chunk.size().orElse(0) > length - bytes.offset()) {
      throw Refusals.tooLarge(length);
    }
    fence(RefusalType.UPLOAD_TAKEN_OVER);
    if (chunk.uploadLength().isPresent() && info.length().isEmpty()) {
      UploadInfo known = info.withLength(length);
      folder.save(known);
      info = known;
    }
    if (chunk.checksum().isPresent()) {
      bytes.beginUnverified();
    }
    turn = new Turn(bytes.open(), length - bytes.size());
    return turn;
  }

  private long length(Chunk chunk, long maxBytes) throws RefusedException {
    if (chunk.uploadLength().isEmpty()) {
      return info.length().orElse(maxBytes);
    }
    long told = chunk.uploadLength().getAsLong();
    if (info.length().isPresent() && info.length().getAsLong() != told) {
      throw Refusals.lengthKnown();
    }
    if (told > maxBytes) {
      throw Refusals.tooLarge(maxBytes);
    }
    if (told < bytes.offset()) {
      throw Refusals.offset(bytes.offset());
    }
    return told;
  }

  /**
   * Keeps bytes.
   *
   * @throws RefusedException if the turn was taken away
   */
  synchronized void write(Turn by, byte[] buffer, int count) throws RefusedException, IOException {
    requireTurn(by);
    bytes.append(by.channel(), buffer, count);
    by.received(count);
  }

  /** All bytes of the chunk are in and right. */
  synchronized void verified(Turn by, Instant now) throws RefusedException, IOException {
    requireTurn(by);
    // What takes the whole in makes it durable.
    boolean isTakenInNext =
        !info.isPartial() && info.length().equals(OptionalLong.of(bytes.size()));
    bytes.verified(by.channel(), isTakenInNext);
    touch(now);
  }

  /** Drops the chunk's bytes again. */
  synchronized void discard(Turn by, long from) throws RefusedException, IOException {
    requireTurn(by);
    bytes.discard(from);
  }

  /** Ends a turn, fenced or not: what arrived stays, apart from what would need verifying. */
  synchronized void end(Turn by, Instant now) throws IOException {
    by.over();
    try {
      by.channel().close();
      if (turn == by) {
        touch(now);
        bytes.dropUnverified();
      }
    } finally {
      if (turn == by) {
        turn = null;
      }
      notifyAll();
    }
  }

  /** Takes the turn away from a writer that doesn't reach the rate. */
  synchronized void fenceIfSlower(long bytesPerSecond, Duration window) throws IOException {
    if (turn != null && turn.isSlowerThan(bytesPerSecond, window)) {
      fence(RefusalType.UPLOAD_TOO_SLOW);
    }
  }

  private void requireTurn(Turn by) throws RefusedException {
    if (by.fenced().isPresent()) {
      throw Refusals.fenced(by.fenced().get());
    }
  }

  private void fence(RefusalType reason) throws IOException {
    if (turn != null) {
      turn.fence(reason);
      turn = null;
    }
    bytes.dropUnverified();
  }

  private void touch(Instant now) throws IOException {
    folder.touch(now);
    touchedAt = now;
  }

  // Taking in and removing

  /**
   * Keeps everybody else away while the bytes are taken in, or the upload is removed.
   *
   * @throws RefusedException if it is gone meanwhile
   */
  synchronized void beginSettling() throws RefusedException, IOException {
    awaitLull();
    fence(RefusalType.UPLOAD_TAKEN_OVER);
    isSettling = true;
  }

  synchronized void endSettling() {
    isSettling = false;
    notifyAll();
  }

  InputStream read() throws IOException {
    return folder.read();
  }

  /** The whole; between {@link #beginSettling} and {@link #endSettling}. */
  synchronized MeasuredFile measured() throws IOException {
    return bytes.measured();
  }

  /** Removes it for good; between {@link #beginSettling} and {@link #endSettling}. */
  synchronized void remove() throws IOException {
    isGone = true;
    folder.delete();
  }

  private void awaitLull() throws RefusedException, InterruptedIOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isSettling || (turn != null && !turn.pauses(LULL) && System.nanoTime() < end)) {
      pause();
    }
    requireThere();
  }

  private void requireThere() throws RefusedException {
    if (isGone) {
      throw RefusedException.notFound();
    }
  }

  private void pause() throws InterruptedIOException {
    try {
      wait(CHECK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an upload's turn");
    }
  }
}
