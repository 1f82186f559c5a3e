package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Makes one photo of several partial uploads, reading them one after the other, without a copy.
 *
 * <p>tus 1.0, Concatenation: "This extension can be used to concatenate multiple uploads into a
 * single one. … The Server MAY respond with 409 if a partial upload is unfinished." Said again
 * after it was done, it answers as it did: the client may have missed it.
 */
final class Concatenation {
  /** Parts that one upload may have. */
  private static final int MAX_PARTS = 1000;

  private final OpenUploads open;
  private final Staging staging;
  private final Completion completion;
  private final UploadLimits limits;
  private final Clock clock;

  Concatenation(
      OpenUploads open, Staging staging, Completion completion, UploadLimits limits, Clock clock) {
    this.open = open;
    this.staging = staging;
    this.completion = completion;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Concatenates parts in their order.
   *
   * @throws RefusedException if one isn't complete, or they are no photo together; in the latter
   *     case they are gone, unless there is no room for it
   */
  Receipt concatenate(UserId owner, List<UploadId> parts, UploadMetadata metadata)
      throws RefusedException, IOException {
    if (parts.isEmpty() || parts.size() > MAX_PARTS || new HashSet<>(parts).size() < parts.size()) {
      throw Refusals.unfinishedParts("There must be 1 to " + MAX_PARTS + " parts, each once.");
    }
    Optional<Receipt> former = former(owner, parts);
    if (former.isPresent()) {
      return former.get();
    }
    List<OpenUpload> uploads = new ArrayList<>();
    for (UploadId part : parts) {
      uploads.add(open.find(owner, part).orElseThrow(RefusedException::notFound));
    }
    List<OpenUpload> settling = new ArrayList<>();
    try {
      // In one order for all, so that no two wait for each other.
      List<OpenUpload> inOrder = new ArrayList<>(uploads);
      inOrder.sort(Comparator.comparing(upload -> upload.info().id()));
      for (OpenUpload upload : inOrder) {
        upload.beginSettling();
        settling.add(upload);
      }
      return take(owner, uploads, metadata);
    } finally {
      settling.forEach(OpenUpload::endSettling);
    }
  }

  private Receipt take(UserId owner, List<OpenUpload> parts, UploadMetadata metadata)
      throws RefusedException, IOException {
    long length = 0;
    for (OpenUpload part : parts) {
      if (!part.info().isPartial() || !part.isComplete()) {
        throw Refusals.unfinishedParts("Upload " + part.info().id() + " can't be a part now.");
      }
      length = Math.addExact(length, part.info().length().orElseThrow());
    }
    if (length > limits.maxBytes()) {
      throw Refusals.tooLarge(limits.maxBytes());
    }
    UploadInfo info =
        new UploadInfo(
            UploadId.random(), owner, OptionalLong.of(length), metadata, false, clock.instant());
    UploadState.Outcome outcome;
    try (InputStream bytes = read(parts)) {
      outcome = completion.take(owner, metadata, bytes);
    } catch (RefusedException e) {
      if (Refusals.isForRoom(e)) {
        throw Refusals.waitingForRoom(e);
      }
      for (OpenUpload part : parts) {
        open.remove(part);
      }
      throw e;
    }
    List<UploadId> ids = parts.stream().map(part -> part.info().id()).toList();
    Receipt receipt = new Receipt(info, outcome, ids, Optional.empty());
    staging.keep(receipt, clock.instant());
    for (OpenUpload part : parts) {
      Receipt used = new Receipt(part.info(), outcome, List.of(), Optional.of(info.id()));
      staging.keep(used, clock.instant());
      open.remove(part);
    }
    return receipt;
  }

  /** What came of the same parts before. */
  private Optional<Receipt> former(UserId owner, List<UploadId> parts) throws IOException {
    Optional<UploadId> usedIn = staging.receipt(parts.get(0)).flatMap(Receipt::usedIn);
    return usedIn.isEmpty()
        ? Optional.empty()
        : staging
            .receipt(usedIn.get())
            .filter(done -> done.info().owner().equals(owner) && done.parts().equals(parts));
  }

  private static InputStream read(List<OpenUpload> parts) throws IOException {
    List<InputStream> streams = new ArrayList<>();
    try {
      for (OpenUpload part : parts) {
        streams.add(part.read());
      }
    } catch (IOException e) {
      for (InputStream stream : streams) {
        stream.close();
      }
      throw e;
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }
}
