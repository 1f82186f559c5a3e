package org.imagerepo.core.work;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.TaskId;

/**
 * Has photos examined. Photos that were just rendered come open and decoded; work on others is
 * claimed a little after it is due, since a fresh photo may just be on its way here.
 */
final class TagLane implements WorkerPool.Lane<OpenPhoto> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Claims claims;
  private final TaskRunner runner;

  TagLane(Claims claims, TaskRunner runner) {
    this.claims = claims;
    this.runner = runner;
  }

  @Override
  public void workOn(OpenPhoto handedOver) throws IOException, InterruptedException {
    try (OpenPhoto open = handedOver) {
      Optional<Claim> claim = claims.of(open.photo().id(), TaskId.Kind.TAG);
      if (claim.isPresent()) {
        runner.run(open, claim.get());
      }
    }
  }

  @Override
  public boolean workOnAny() throws IOException, InterruptedException {
    Duration overdue = claims.anybodyFor(TaskId.Kind.RENDER) ? PATIENCE : Duration.ZERO;
    Optional<Claim> claim = claims.any(TaskId.Kind.TAG, overdue);
    if (claim.isEmpty()) {
      return false;
    }
    Optional<OpenPhoto> opened = runner.open(claims, claim.get());
    if (opened.isPresent()) {
      try (OpenPhoto open = opened.get()) {
        runner.run(open, claim.get());
      }
    }
    return true;
  }
}
