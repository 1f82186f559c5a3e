package org.imagerepo.core.upload;

import java.io.IOException;
import java.time.Clock;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Takes the bytes of a chunk in, each piece to disk as it arrives.
 *
 * <p>tus 1.0, Core, PATCH: "The Server SHOULD store as much of the received data as possible."
 * Checksum: "If the checksums do not match, the Server MUST discard the chunk, and the upload and
 * its offset MUST NOT be updated."
 */
final class Reception {
  /** Bytes; a cut connection loses no more than what was not yet read. */
  private static final int BUFFER = 64 * 1024;

  private final long maxBytes;
  private final Clock clock;

  Reception(long maxBytes, Clock clock) {
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /**
   * Receives a chunk; when it returns, all of it is kept.
   *
   * @throws RefusedException if it doesn't fit, ends early, is too long, or is wrong
   * @throws IOException if it can't be stored
   */
  void receive(OpenUpload upload, Chunk chunk) throws RefusedException, IOException {
    Turn turn = upload.begin(chunk, maxBytes);
    try {
      copy(upload, turn, chunk);
      if (chunk.checksum().isPresent() && !chunk.checksum().get().matches()) {
        upload.discard(turn, chunk.offset());
        throw Refusals.checksum();
      }
      upload.verified(turn, clock.instant());
    } finally {
      upload.end(turn, clock.instant());
    }
  }

  private static void copy(OpenUpload upload, Turn turn, Chunk chunk)
      throws RefusedException, IOException {
    byte[] buffer = new byte[BUFFER];
    long received = 0;
    int count = read(upload, turn, chunk, buffer);
    while (count >= 0) {
      received += count;
      if (received > turn.room()) {
        upload.discard(turn, chunk.offset());
        throw Refusals.tooLarge(chunk.offset() + turn.room());
      }
      if (chunk.checksum().isPresent()) {
        chunk.checksum().get().update(buffer, count);
      }
      upload.write(turn, buffer, count);
      count = read(upload, turn, chunk, buffer);
    }
    if (received < chunk.size().orElse(received)) {
      throw Refusals.cut();
    }
  }

  private static int read(OpenUpload upload, Turn turn, Chunk chunk, byte[] buffer)
      throws RefusedException {
    try {
      return chunk.body().read(buffer, 0, buffer.length);
    } catch (IOException e) {
      // The writer was woken because its turn ended, or the client is gone.
      throw upload.whyNot(turn);
    }
  }
}
