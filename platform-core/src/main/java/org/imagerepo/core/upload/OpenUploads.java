package org.imagerepo.core.upload;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusedException;

/** The unfinished uploads of all users, within the limits. Safe for many threads. */
final class OpenUploads {
  private final Staging staging;
  private final UploadLimits limits;
  private final Clock clock;
  private final Map<UploadId, OpenUpload> uploads = new ConcurrentHashMap<>();

  OpenUploads(Staging staging, UploadLimits limits, Clock clock) throws IOException {
    this.staging = staging;
    this.limits = limits;
    this.clock = clock;
    for (OpenUpload upload : staging.load()) {
      uploads.put(upload.info().id(), upload);
    }
  }

  /**
   * Makes one. One at a time, so that no two together pass a limit.
   *
   * @throws RefusedException if it would pass one
   */
  synchronized OpenUpload create(UserId owner, NewUpload wanted)
      throws RefusedException, IOException {
    long promised = wanted.length().orElse(limits.maxBytes());
    if (promised > limits.maxBytes()) {
      throw Refusals.tooLarge(limits.maxBytes());
    }
    List<OpenUpload> others =
        uploads.values().stream()
            .filter(upload -> upload.info().owner().equals(owner) && !isExpired(upload))
            .toList();
    if (others.size() >= limits.maxOpen()) {
      throw Refusals.tooMany(limits.maxOpen());
    }
    long waiting = others.stream().mapToLong(other -> other.promised(limits.maxBytes())).sum();
    if (promised > limits.maxWaiting() - waiting) {
      throw Refusals.tooMuchWaiting(limits.maxWaiting());
    }
    requireRoom(wanted.length().orElse(0));
    UploadInfo info =
        new UploadInfo(
            UploadId.random(),
            owner,
            wanted.length(),
            wanted.metadata(),
            wanted.isPartial(),
            clock.instant());
    OpenUpload upload = OpenUpload.create(staging.folder(info.id()), info);
    uploads.put(info.id(), upload);
    return upload;
  }

  /**
   * Makes sure that the disk has room.
   *
   * @param bytes that are to come
   * @throws RefusedException if it hasn't
   */
  void requireRoom(long bytes) throws RefusedException, IOException {
    if (staging.freeBytes() - bytes < limits.diskReserve()) {
      throw Refusals.full();
    }
  }

  /**
   * The upload of that id.
   *
   * @return empty if there is none, or it is somebody else's
   * @throws RefusedException if it has expired
   */
  Optional<OpenUpload> find(UserId owner, UploadId id) throws RefusedException {
    Optional<OpenUpload> found =
        Optional.ofNullable(uploads.get(id)).filter(upload -> upload.info().owner().equals(owner));
    if (found.isPresent() && isExpired(found.get())) {
      throw Refusals.expired();
    }
    return found;
  }

  Collection<OpenUpload> all() {
    return uploads.values();
  }

  boolean isExpired(OpenUpload upload) {
    return !upload.isBusy() && expiresAt(upload.touchedAt()).isBefore(clock.instant());
  }

  /** When something that was last touched then expires. */
  Instant expiresAt(Instant touchedAt) {
    return touchedAt.plus(limits.lifetime());
  }

  /** Forgets an upload that its caller settles. */
  void remove(OpenUpload upload) throws IOException {
    upload.remove();
    uploads.remove(upload.info().id());
  }
}
