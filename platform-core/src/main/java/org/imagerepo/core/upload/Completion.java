package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.ingest.Intake;
import org.imagerepo.core.ingest.MeasuredFile;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Makes a photo of a whole upload. First the photo is durable, then there is the receipt, then the
 * staged bytes go: a crash between leads to the same photo when it is tried again, since no owner
 * has two photos of the same bytes.
 */
final class Completion {
  private final OpenUploads open;
  private final Staging staging;
  private final Intake intake;
  private final Clock clock;

  Completion(OpenUploads open, Staging staging, Intake intake, Clock clock) {
    this.open = open;
    this.staging = staging;
    this.intake = intake;
    this.clock = clock;
  }

  /**
   * Takes a complete upload in.
   *
   * @throws RefusedException if it isn't a photo that can be taken; then the upload is gone, unless
   *     it waits for room
   * @throws IOException if it can't be done now; then the upload stays
   */
  Receipt complete(OpenUpload upload) throws RefusedException, IOException {
    upload.beginSettling();
    try {
      UploadInfo info = upload.info();
      UploadState.Outcome outcome;
      try {
        outcome = take(info.owner(), info.metadata(), upload.measured());
      } catch (RefusedException e) {
        if (Refusals.isForRoom(e)) {
          throw Refusals.waitingForRoom(e);
        }
        open.remove(upload);
        throw e;
      }
      Receipt receipt = new Receipt(info, outcome, List.of(), Optional.empty());
      staging.keepForNow(receipt, clock.instant());
      open.remove(upload);
      return receipt;
    } finally {
      upload.endSettling();
    }
  }

  private UploadState.Outcome take(UserId owner, UploadMetadata metadata, MeasuredFile file)
      throws RefusedException, IOException {
    if (metadata.sha256().filter(expected -> !expected.equals(file.sha256())).isPresent()) {
      throw Refusals.content();
    }
    return outcome(intake.take(owner, metadata.fileName(), file));
  }

  /**
   * Takes a file in that is in pieces.
   *
   * @throws RefusedException if it isn't a photo that can be taken, or not the one that was told
   */
  UploadState.Outcome take(UserId owner, UploadMetadata metadata, InputStream bytes)
      throws RefusedException, IOException {
    InputStream content =
        metadata
            .sha256()
            .<InputStream>map(digest -> new CheckedContent(bytes, digest))
            .orElse(bytes);
    try {
      return outcome(intake.take(owner, metadata.fileName(), content));
    } catch (CheckedContent.MismatchException e) {
      throw Refusals.content();
    }
  }

  private static UploadState.Outcome outcome(Added added) {
    return new UploadState.Outcome(added.photo().id(), added.isNew());
  }
}
