package org.imagerepo.core.upload;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.ingest.Intake;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Uploads that can be resumed. Whoever asks for somebody else's is told that there is none. What a
 * method has told survives the loss of the process and of power. Safe for many threads, also at the
 * same upload: bytes of two requests never mix, and a newer request takes over from a stalled one.
 */
public final class Uploads implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Uploads.class.getName());
  private static final Duration RATE_WINDOW = Duration.ofSeconds(30);
  private static final Duration RATE_CHECK = Duration.ofSeconds(5);

  /** A client may ask for the offset before what it sent last has come up from the network. */
  private static final Duration GRACE = Duration.ofMillis(100);

  private final Staging staging;
  private final OpenUploads open;
  private final Reception reception;
  private final Completion completion;
  private final Concatenation concatenation;
  private final UploadLimits limits;
  private final Clock clock;
  private final Duration grace;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "upload-rates");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Finds what a former process left.
   *
   * @param folder of the uploads; made if need be; no other process uses it
   * @param intake what whole files are given to
   * @param inflow told of what arrives
   * @param events told of how far uploads are, some times a second
   */
  public Uploads(
      Path folder, UploadLimits limits, Intake intake, Inflow inflow, Events events, Clock clock)
      throws IOException {
    this(folder, limits, intake, inflow, events, clock, GRACE);
  }

  Uploads(
      Path folder,
      UploadLimits limits,
      Intake intake,
      Inflow inflow,
      Events events,
      Clock clock,
      Duration grace)
      throws IOException {
    this.staging = new Staging(folder);
    this.open = new OpenUploads(staging, limits, clock);
    this.reception = new Reception(limits.maxBytes(), inflow, events, clock);
    this.completion = new Completion(open, staging, intake, clock);
    this.concatenation = new Concatenation(open, staging, completion, limits, clock);
    this.limits = limits;
    this.clock = clock;
    this.grace = grace;
    watch.scheduleWithFixedDelay(
        () -> fenceSlow(RATE_WINDOW),
        RATE_CHECK.toSeconds(),
        RATE_CHECK.toSeconds(),
        TimeUnit.SECONDS);
  }

  /** How much uploads may take. */
  public UploadLimits limits() {
    return limits;
  }

  /**
   * Makes an upload.
   *
   * @throws RefusedException if it would pass a limit, or is empty by its own length
   */
  public UploadState create(UserId owner, NewUpload wanted) throws RefusedException, IOException {
    return completed(open.create(owner, wanted));
  }

  /**
   * Makes a photo of parts.
   *
   * @param parts complete partial uploads, in their order
   * @throws RefusedException if they aren't, or are no photo together
   */
  public UploadState concatenate(UserId owner, List<UploadId> parts, UploadMetadata metadata)
      throws RefusedException, IOException {
    return state(concatenation.concatenate(owner, parts, metadata));
  }

  /**
   * Tells how far an upload is. Whoever writes to it loses the turn. An upload that is complete but
   * not yet a photo is made one first.
   *
   * @throws RefusedException if there is none, or it can't be a photo
   */
  public UploadState state(UserId owner, UploadId id) throws RefusedException, IOException {
    return orReceipt(
        owner,
        id,
        upload -> {
          upload.takeOver(grace);
          return completed(upload);
        });
  }

  /**
   * Tells how many bytes count by now, without hindering whoever sends them. They may not be
   * durable yet: to go on from there, ask for the {@link #state}.
   *
   * @return empty if there is no such upload
   */
  public Optional<ReceivedBytes> received(UserId owner, UploadId id) throws IOException {
    try {
      Optional<OpenUpload> upload = open.find(owner, id);
      if (upload.isPresent()) {
        return Optional.of(upload.get().received());
      }
      return receipt(owner, id).map(Receipt::info).map(ReceivedBytes::whole);
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  /**
   * Receives bytes; the last ones make the photo.
   *
   * @throws RefusedException if they don't fit or are wrong, if they end early, or if the whole
   *     isn't a photo that can be taken
   */
  public UploadState append(UserId owner, UploadId id, Chunk chunk)
      throws RefusedException, IOException {
    UploadState state =
        orReceipt(
            owner,
            id,
            upload -> {
              open.requireRoom(chunk.size().orElse(0));
              reception.receive(upload, chunk);
              return completed(upload);
            });
    if (!state.parts().isEmpty()) {
      throw Refusals.isFinal();
    }
    if (state.outcome().isPresent() && chunk.offset() > state.offset()) {
      throw Refusals.offset(state.offset());
    }
    return state;
  }

  /**
   * Ends an upload and frees what it takes. A photo that it became stays.
   *
   * @throws RefusedException if there is none
   */
  public void terminate(UserId owner, UploadId id) throws RefusedException, IOException {
    Optional<OpenUpload> upload = open.find(owner, id);
    if (upload.isPresent()) {
      remove(upload.get());
    } else {
      receipt(owner, id).orElseThrow(RefusedException::notFound);
      staging.forget(id);
    }
  }

  /** Ends an upload whose client can't know of it, if it is still there. */
  public void abandon(UserId owner, UploadId id) throws IOException {
    try {
      Optional<OpenUpload> upload = open.find(owner, id);
      if (upload.isPresent()) {
        remove(upload.get());
      }
    } catch (RefusedException e) {
      LOG.log(Level.DEBUG, "Upload {0} is gone already", id);
    }
  }

  /**
   * Removes what has expired, and makes photos of what a former process left complete.
   *
   * @return how many were removed
   */
  public int sweep() throws IOException {
    int removed = staging.forgetBefore(clock.instant().minus(limits.lifetime()));
    for (OpenUpload upload : open.all()) {
      try {
        if (open.isExpired(upload)) {
          remove(upload);
          removed++;
        } else if (!upload.isBusy()) {
          completed(upload);
        }
      } catch (RefusedException e) {
        LOG.log(Level.INFO, "Upload {0}: {1}", upload.info().id(), e.getMessage());
      }
    }
    return removed;
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }

  @FunctionalInterface
  private interface Step {
    UploadState on(OpenUpload upload) throws RefusedException, IOException;
  }

  /** Does something with an open upload; if it is a photo, before or by now, tells its receipt. */
  private UploadState orReceipt(UserId owner, UploadId id, Step step)
      throws RefusedException, IOException {
    Optional<OpenUpload> upload = open.find(owner, id);
    if (upload.isPresent()) {
      try {
        return step.on(upload.get());
      } catch (RefusedException e) {
        if (e.type() != RefusalType.NOT_FOUND) {
          throw e;
        }
      }
    }
    return state(receipt(owner, id).orElseThrow(RefusedException::notFound));
  }

  private UploadState completed(OpenUpload upload) throws RefusedException, IOException {
    UploadInfo info = upload.info();
    if (!info.isPartial() && upload.isComplete()) {
      return state(completion.complete(upload));
    }
    Instant expiresAt = open.expiresAt(upload.touchedAt());
    return new UploadState(info, upload.kept(), expiresAt, Optional.empty(), List.of());
  }

  private UploadState state(Receipt receipt) throws IOException {
    UploadId id = receipt.info().id();
    return receipt.state(open.expiresAt(staging.receivedAt(id)));
  }

  private Optional<Receipt> receipt(UserId owner, UploadId id)
      throws RefusedException, IOException {
    Optional<Receipt> receipt =
        staging.receipt(id).filter(found -> found.info().owner().equals(owner));
    if (receipt.isPresent() && open.expiresAt(staging.receivedAt(id)).isBefore(clock.instant())) {
      throw Refusals.expired();
    }
    return receipt;
  }

  private void remove(OpenUpload upload) throws RefusedException, IOException {
    upload.beginSettling();
    try {
      open.remove(upload);
    } finally {
      upload.endSettling();
    }
  }

  /** Ends the turns of senders that were too slow over all of such a time. */
  void fenceSlow(Duration window) {
    for (OpenUpload upload : open.all()) {
      try {
        upload.fenceIfSlower(limits.minRate(), window);
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "A slow upload could not be ended", e);
      }
    }
  }
}
