package org.imagerepo.core.work;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.event.StepEvent;
import org.imagerepo.core.plugin.BoundedCalls;
import org.imagerepo.core.plugin.FailureText;

/** Runs claimed tasks and settles them. Nothing a provider does makes it throw. */
final class TaskRunner {
  private static final System.Logger LOG = System.getLogger(TaskRunner.class.getName());

  /** A photo that a provider hangs on so often is given up for it. */
  private static final int MAX_HANGS_ON_A_PHOTO = 2;

  private final Providers providers;
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Events events;
  private final BoundedCalls calls;
  private final Duration limit;
  private final FailurePolicy failures;
  private final Clock clock;
  private final Path temporary;
  private final Strikes strikes = new Strikes();
  private final SupersededRenditions superseded;

  TaskRunner(
      Providers providers,
      Catalogue catalogue,
      BlobStore blobs,
      Events events,
      BoundedCalls calls,
      Duration limit,
      Clock clock,
      Path temporary) {
    this.providers = providers;
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.events = events;
    this.calls = calls;
    this.limit = limit;
    this.failures = new FailurePolicy(clock);
    this.clock = clock;
    this.temporary = temporary;
    this.superseded = new SupersededRenditions(blobs);
  }

  /** Opens a claim's photo; where that fails, settles all its tasks. */
  Optional<OpenPhoto> open(Claims claims, Claim claim) throws IOException {
    try {
      return Optional.of(claims.open(claim.photo()));
    } catch (IOException e) {
      for (Claim.Claimed claimed : claim.tasks()) {
        settle(claim.photo(), claimed, failures.settle(e, claimed.attempt()));
      }
      return Optional.empty();
    }
  }

  /**
   * Runs a claim's tasks on its open photo, one after the other, and settles each.
   *
   * @return false if a call was left behind that still has the photo: then nobody else may use it
   */
  boolean run(OpenPhoto open, Claim claim) throws IOException, InterruptedException {
    Optional<Settlement> hung = Optional.empty();
    for (Claim.Claimed claimed : claim.tasks()) {
      if (hung.isEmpty()) {
        hung = attemptAndSettle(open, claimed);
      } else {
        settle(
            open.photo(), claimed, new Settlement.Retry(now(), "another task hung on this photo"));
      }
    }
    return hung.isEmpty();
  }

  /**
   * @return how it was settled, if the call was left behind
   */
  private Optional<Settlement> attemptAndSettle(OpenPhoto open, Claim.Claimed claimed)
      throws IOException, InterruptedException {
    if (claimed.attempt() > FailurePolicy.MAX_ATTEMPTS) {
      String reason =
          "given up after " + (claimed.attempt() - 1) + " attempts, the last of which never ended";
      settle(open.photo(), claimed, new Settlement.Failed(reason));
      return Optional.empty();
    }
    try {
      settle(open.photo(), claimed, attempt(open, claimed));
      return Optional.empty();
    } catch (TimeoutException e) {
      Settlement settlement = hung(open, claimed);
      settle(open.photo(), claimed, settlement);
      return Optional.of(settlement);
    } catch (InterruptedException e) {
      settle(open.photo(), claimed, new Settlement.Retry(now(), "the platform was stopped"));
      throw e;
    }
  }

  private Settlement attempt(OpenPhoto open, Claim.Claimed claimed)
      throws TimeoutException, InterruptedException {
    TaskId task = claimed.task();
    try {
      Settlement settlement =
          task.kind() == TaskId.Kind.RENDER ? render(open, task) : examine(open, task);
      strikes.forget(task);
      return settlement;
    } catch (ExecutionException e) {
      log(open.photo(), task, e.getCause());
      judge(open, task, e.getCause());
      return failures.settle(e.getCause(), claimed.attempt());
    }
  }

  /** To throw an {@link IOException} is a provider's right: it is as well as ever. */
  private void judge(OpenPhoto open, TaskId task, Throwable failure) {
    if (failure instanceof IOException) {
      strikes.forget(task);
    } else if (!open.isDecoding()) {
      String reason = "threw " + FailureText.of(failure);
      strike(open, task, Strikes.Misdeed.of(failure), reason);
    }
  }

  private void strike(OpenPhoto open, TaskId task, Strikes.Misdeed misdeed, String reason) {
    if (strikes.add(task, open.photo().id(), misdeed)) {
      providers.quarantine(task, reason + " on several photos in a row");
    }
  }

  /** A bad image is its owner's affair: one line will do. */
  private static void log(Photo photo, TaskId task, Throwable failure) {
    String text = task + " failed on photo " + photo.id();
    if (failure instanceof BadImageException) {
      LOG.log(Level.INFO, text + ": " + failure.getMessage());
    } else {
      LOG.log(Level.WARNING, text, failure);
    }
  }

  private Settlement hung(OpenPhoto open, Claim.Claimed claimed) {
    String reason = "took longer than " + limit;
    if (open.isDecoding()) {
      // The platform's own work: no provider is to blame.
      reason = "decoding the photo " + reason;
    } else {
      strike(open, claimed.task(), Strikes.Misdeed.HUNG, reason);
    }
    return failures.retry(reason, claimed.attempt(), MAX_HANGS_ON_A_PHOTO);
  }

  private Settlement render(OpenPhoto open, TaskId task)
      throws TimeoutException, ExecutionException, InterruptedException {
    Optional<Providers.Ready<Preprocessor>> ready = providers.preprocessor(task);
    if (ready.isEmpty()) {
      return unavailable();
    }
    Preprocessor preprocessor = ready.get().provider();
    List<RenditionSpec> specs =
        calls.call(() -> List.copyOf(preprocessor.plan(open.photo().original().info())), limit);
    requireDistinct(specs);
    try (RenditionFiles files = new RenditionFiles(specs, temporary)) {
      if (!specs.isEmpty()) {
        calls.call(
            () -> {
              preprocessor.render(open.image(), specs, files);
              return true;
            },
            limit);
      }
      files.requireComplete();
      return new Settlement.Rendered(store(files, open, ready.get()), ready.get().revision());
    } catch (IOException | IllegalStateException e) {
      throw new ExecutionException(e);
    }
  }

  /** A storage that breaks its promises is no defect of the preprocessor. */
  private List<Rendition> store(
      RenditionFiles files, OpenPhoto open, Providers.Ready<Preprocessor> ready)
      throws IOException {
    try {
      return files.store(blobs, open.photo().id(), ready.provenance(now()));
    } catch (RuntimeException e) {
      throw new IOException("The renditions could not be stored: " + e, e);
    }
  }

  private static void requireDistinct(List<RenditionSpec> specs) throws ExecutionException {
    long names = specs.stream().map(RenditionSpec::name).distinct().count();
    if (names < specs.size()) {
      throw new ExecutionException(
          new IllegalStateException("plan() returned a name twice: " + specs));
    }
  }

  private Settlement examine(OpenPhoto open, TaskId task)
      throws TimeoutException, ExecutionException, InterruptedException {
    Optional<Providers.Ready<Tagger>> ready = providers.tagger(task);
    if (ready.isEmpty()) {
      return unavailable();
    }
    Tagger tagger = ready.get().provider();
    Findings findings =
        calls.call(
            () ->
                tagger.accepts(open.photo().original().info())
                    ? tagger.examine(open.image())
                    : Findings.none(),
            limit);
    if (findings == null) {
      throw new ExecutionException(new IllegalStateException("examine returned null"));
    }
    return new Settlement.Examined(
        new Examination(findings, ready.get().provenance(now())),
        TakenAt.of(findings),
        Optional.ofNullable(findings.fields().get(Fields.PLACEHOLDER)));
  }

  /** It was quarantined after the claim: somebody may be able to do it later. */
  private Settlement unavailable() {
    return new Settlement.Retry(now().plus(Backoff.after(1)), "the provider is not available");
  }

  private void settle(Photo photo, Claim.Claimed claimed, Settlement settlement)
      throws IOException {
    if (catalogue.settle(photo.id(), claimed, settlement)) {
      if (settlement instanceof Settlement.Rendered rendered) {
        superseded.remove(photo, claimed.task().provider(), rendered.renditions());
      }
      events.publish(new StepEvent(photo.owner(), photo.id(), claimed.task()));
      events.publish(new PhotoEvent(PhotoEvent.Kind.CHANGED, photo.owner(), photo.id()));
    } else if (catalogue.photo(photo.id()).isEmpty()) {
      superseded.removeAll(photo.id());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
