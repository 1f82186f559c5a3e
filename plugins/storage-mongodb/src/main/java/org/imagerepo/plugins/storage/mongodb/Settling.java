package org.imagerepo.plugins.storage.mongodb;

import java.time.Instant;
import java.util.Optional;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Work;

/** Ends claimed work: its result and its state in one document. */
final class Settling {
  private Settling() {}

  /**
   * @return false if it isn't the claim's to end; then nothing was changed
   */
  static boolean settle(Photos photos, PhotoId id, Claim.Claimed claimed, Settlement settlement) {
    boolean[] isSettled = new boolean[1];
    photos.change(
        id,
        read -> {
          Optional<StoredPhoto> settled = settled(read, claimed, settlement);
          isSettled[0] = settled.isPresent();
          return settled;
        });
    return isSettled[0];
  }

  private static Optional<StoredPhoto> settled(
      StoredPhoto read, Claim.Claimed claimed, Settlement settlement) {
    PhotoEdit edit = read.edit();
    TaskId task = claimed.task();
    boolean isHeld = edit.token(task).filter(claimed.token()::equals).isPresent();
    Optional<Work> held = edit.work(task).filter(work -> isHeld && work.state() == Work.State.OWED);
    held.ifPresent(work -> settle(edit, work, settlement));
    return held.map(work -> edit.done());
  }

  private static void settle(PhotoEdit edit, Work work, Settlement settlement) {
    if (settlement instanceof Settlement.Rendered rendered) {
      end(edit, work, Work.State.DONE, work.due(), rendered.revision(), Optional.empty());
      edit.setRenditions(work.task().provider(), rendered.renditions());
    } else if (settlement instanceof Settlement.Examined examined) {
      Examination examination = examined.examination();
      String revision = examination.by().revision();
      end(edit, work, Work.State.DONE, work.due(), revision, Optional.empty());
      edit.setExamination(examination);
      edit.takenAt = examined.takenAt().or(() -> edit.takenAt);
      edit.placeholder = examined.placeholder().or(() -> edit.placeholder);
    } else if (settlement instanceof Settlement.Retry retry) {
      Optional<String> reason = Optional.of(retry.reason());
      end(edit, work, Work.State.OWED, retry.due(), work.revision(), reason);
    } else if (settlement instanceof Settlement.Failed failed) {
      Optional<String> reason = Optional.of(failed.reason());
      end(edit, work, Work.State.FAILED, work.due(), work.revision(), reason);
    } else {
      throw new IllegalArgumentException("unknown settlement " + settlement.getClass());
    }
  }

  private static void end(
      PhotoEdit edit,
      Work work,
      Work.State state,
      Instant due,
      String revision,
      Optional<String> reason) {
    edit.setWork(
        new Work(work.task(), state, work.attempts(), due, revision, reason), Optional.empty());
  }
}
