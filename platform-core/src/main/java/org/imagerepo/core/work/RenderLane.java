package org.imagerepo.core.work;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;

/**
 * Makes renditions. The open photo is then handed to the taggers if they have room for it, so that
 * both share one decode; if not, they open it again later, and no thumbnail waits for a slow model.
 */
final class RenderLane implements WorkerPool.Lane<PhotoId> {
  /** Taggers rarely ask for more; who does has the photo decoded again. */
  private static final int EDGE_FOR_TAGGERS = 1024;

  private final Claims claims;
  private final TaskRunner runner;
  private final BlockingQueue<OpenPhoto> taggers;
  private final Turns turns;

  RenderLane(Claims claims, TaskRunner runner, BlockingQueue<OpenPhoto> taggers, Turns turns) {
    this.claims = claims;
    this.runner = runner;
    this.taggers = taggers;
    this.turns = turns;
  }

  @Override
  public void workOn(PhotoId fresh) throws IOException, InterruptedException {
    turns.take();
    try {
      Optional<Claim> claim = claims.of(fresh, TaskId.Kind.RENDER);
      if (claim.isPresent()) {
        run(claim.get());
      }
    } finally {
      turns.giveBack();
    }
  }

  @Override
  public boolean workOnAny() throws IOException, InterruptedException {
    turns.take();
    try {
      Optional<Claim> claim = claims.any(TaskId.Kind.RENDER);
      if (claim.isPresent()) {
        run(claim.get());
      }
      return claim.isPresent();
    } finally {
      turns.giveBack();
    }
  }

  private void run(Claim claim) throws IOException, InterruptedException {
    Optional<OpenPhoto> opened = runner.open(claims, claim);
    if (opened.isEmpty()) {
      return;
    }
    OpenPhoto open = opened.get();
    boolean handedOver = false;
    try {
      if (runner.run(open, claim)) {
        open.keepOnly(EDGE_FOR_TAGGERS);
        handedOver = taggers.offer(open);
      }
    } finally {
      if (!handedOver) {
        open.close();
      }
    }
  }
}
