package org.imagerepo.core.upload;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.ReceivedEvent;
import org.imagerepo.core.ingest.Inflow;
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

  private static final Duration NEWS_EVERY = Duration.ofMillis(250);
  private static final int END = -1;
  private static final int BROKEN = -2;

  private final long maxBytes;
  private final Inflow inflow;
  private final Events events;
  private final Clock clock;

  Reception(long maxBytes, Inflow inflow, Events events, Clock clock) {
    this.inflow = inflow;
    this.events = events;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /**
   * Receives a chunk. If the client falls silent or goes away, it returns too: what arrived is
   * kept, or none of it if there is a checksum, which can't be told from a part. The offset tells.
   *
   * @throws RefusedException if it doesn't fit, is too long, or is wrong, or the turn was lost
   * @throws IOException if it can't be stored
   */
  void receive(OpenUpload upload, Chunk chunk) throws RefusedException, IOException {
    Turn turn = upload.begin(chunk, maxBytes);
    try {
      boolean isWhole = copy(upload, turn, chunk);
      if (chunk.checksum().isPresent()) {
        if (isWhole && !chunk.checksum().get().matches()) {
          upload.discard(turn, chunk.offset());
          throw Refusals.checksum();
        }
        if (!isWhole) {
          upload.discard(turn, chunk.offset());
        }
      }
      upload.verified(turn, clock.instant());
      tell(upload);
    } finally {
      upload.end(turn, clock.instant());
    }
  }

  /** Returns whether the chunk ended where it should. */
  private boolean copy(OpenUpload upload, Turn turn, Chunk chunk)
      throws RefusedException, IOException {
    byte[] buffer = new byte[BUFFER];
    long received = 0;
    int count;
    while ((count = read(chunk, buffer)) > 0) {
      received += count;
      if (received > turn.room()) {
        upload.discard(turn, chunk.offset());
        throw Refusals.tooLarge(chunk.offset() + turn.room());
      }
      if (chunk.checksum().isPresent()) {
        chunk.checksum().get().update(buffer, count);
      }
      upload.write(turn, buffer, count);
      inflow.received(count);
      if (turn.isNewsDue(NEWS_EVERY)) {
        tell(upload);
      }
    }
    return count == END && received == chunk.size().orElse(received);
  }

  private void tell(OpenUpload upload) {
    UploadInfo info = upload.info();
    events.publish(new ReceivedEvent(info.owner(), info.id().value()));
  }

  private static int read(Chunk chunk, byte[] buffer) {
    try {
      return chunk.body().read(buffer, 0, buffer.length);
    } catch (IOException e) {
      // The client is gone or silent, or the turn ended and the thread was woken.
      return BROKEN;
    }
  }
}
