package org.imagerepo.core.work;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.TaskId;

/**
 * Has photos examined. Photos that were just rendered come open and decoded. Work on others is
 * claimed only some time after it is due: a moment, since a fresh photo may just be on its way
 * here; longer while renderers are busy, since they will hand their photos over and spare a decode.
 * Nobody waits for tags, so they let photos that come in go first.
 */
final class TagLane implements WorkerPool.Lane<OpenPhoto> {
  private static final Duration MOMENT = Duration.ofMillis(500);
  private static final Duration WHILE_RENDERING = Duration.ofMinutes(1);

  private final Claims claims;
  private final TaskRunner runner;
  private final BooleanSupplier renderersAreBusy;
  private final Turns turns;

  TagLane(Claims claims, TaskRunner runner, BooleanSupplier renderersAreBusy, Turns turns) {
    this.claims = claims;
    this.runner = runner;
    this.renderersAreBusy = renderersAreBusy;
    this.turns = turns;
  }

  @Override
  public void workOn(OpenPhoto handedOver) throws IOException, InterruptedException {
    try (OpenPhoto open = handedOver) {
      turns.take();
      try {
        Optional<Claim> claim = claims.of(open.photo().id(), TaskId.Kind.TAG);
        if (claim.isPresent()) {
          runner.run(open, claim.get());
        }
      } finally {
        turns.giveBack();
      }
    }
  }

  @Override
  public boolean workOnAny() throws IOException, InterruptedException {
    turns.take();
    try {
      return workOnOverdue();
    } finally {
      turns.giveBack();
    }
  }

  private boolean workOnOverdue() throws IOException, InterruptedException {
    Duration overdue = renderersAreBusy.getAsBoolean() ? WHILE_RENDERING : MOMENT;
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
