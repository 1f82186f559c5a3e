package org.imagerepo.core.work;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.library.PhotoBlobs;
import org.imagerepo.core.plugin.BoundedCalls;

/** Runs claimed tasks and settles them. Nothing a provider does makes it throw. */
final class TaskRunner {
  private static final System.Logger LOG = System.getLogger(TaskRunner.class.getName());

  /** So many hanging calls in a row, and a provider gets no more work. */
  private static final int MAX_HANGS = 2;

  private final Providers providers;
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Events events;
  private final BoundedCalls calls;
  private final Duration limit;
  private final FailurePolicy failures;
  private final Clock clock;
  private final Path temporary;
  private final Map<TaskId, Integer> hangs = new ConcurrentHashMap<>();

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

  /** Runs a claim's tasks on its open photo, one after the other, and settles each. */
  void run(OpenPhoto open, Claim claim) throws IOException, InterruptedException {
    for (Claim.Claimed claimed : claim.tasks()) {
      settle(open.photo(), claimed, attempt(open, claimed));
    }
  }

  private Settlement attempt(OpenPhoto open, Claim.Claimed claimed) throws InterruptedException {
    TaskId task = claimed.task();
    if (claimed.attempt() > FailurePolicy.MAX_ATTEMPTS) {
      return new Settlement.Failed(
          "given up after " + (claimed.attempt() - 1) + " attempts, the last of which never ended");
    }
    try {
      Settlement settlement =
          task.kind() == TaskId.Kind.RENDER ? render(open, task) : examine(open, task);
      hangs.remove(task);
      return settlement;
    } catch (TimeoutException e) {
      return hung(claimed);
    } catch (ExecutionException e) {
      hangs.remove(task);
      LOG.log(Level.WARNING, task + " failed on photo " + open.photo().id(), e.getCause());
      return failures.settle(e.getCause(), claimed.attempt());
    }
  }

  private Settlement hung(Claim.Claimed claimed) {
    String reason = "took longer than " + limit;
    if (hangs.merge(claimed.task(), 1, Integer::sum) >= MAX_HANGS) {
      providers.quarantine(claimed.task(), reason + ", " + MAX_HANGS + " times in a row");
    }
    return failures.retry(reason, claimed.attempt(), FailurePolicy.MAX_DEFECTS);
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
    try (RenditionFiles files = new RenditionFiles(specs, temporary)) {
      if (!specs.isEmpty()) {
        calls.call(
            () -> {
              preprocessor.render(open.image(), specs, files);
              return true;
            },
            limit);
      }
      List<Rendition> stored = files.store(blobs, open.photo().id(), ready.get().provenance(now()));
      return new Settlement.Rendered(stored, ready.get().revision());
    } catch (IOException | IllegalStateException e) {
      throw new ExecutionException(e);
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
      events.publish(new PhotoEvent(PhotoEvent.Kind.CHANGED, photo.owner(), photo.id()));
    } else if (catalogue.photo(photo.id()).isEmpty()) {
      new PhotoBlobs(blobs).delete(photo.id());
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
