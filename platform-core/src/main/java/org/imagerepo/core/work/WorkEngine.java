package org.imagerepo.core.work;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.event.UserEvent;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.plugin.BoundedCalls;
import org.imagerepo.core.plugin.ProviderSource;

/**
 * Does all the work that photos owe, in two lanes, so that a slow model never delays a thumbnail.
 * After a crash it needs no recovery: what was under way is due again once its lease is over.
 */
public final class WorkEngine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(WorkEngine.class.getName());

  private static final long BACKFILL_PAUSE_SECONDS = 30;

  /** Fresh photos beyond these are found by polling. */
  private static final int FRESH = 10_000;

  /** How long a photo's work is put off for photos that are coming in. */
  private static final Duration ROOM_FOR_UPLOADS = Duration.ofSeconds(1);

  /** Bytes a second that come in fast enough for renderers to wait. Over most lines they don't. */
  private static final long FAST = 20_000_000;

  /** For taggers, for whom nobody waits: an upload from a phone is enough. */
  private static final long NOTICEABLE = 1_000_000;

  private final BoundedCalls calls = new BoundedCalls("provider-call");
  private final ProviderSource plugins;
  private final Providers providers;
  private final BlockingQueue<PhotoId> fresh = new ArrayBlockingQueue<>(FRESH);
  private final BlockingQueue<OpenPhoto> rendered;
  private final WorkerPool<PhotoId> renderers;
  private final WorkerPool<OpenPhoto> taggers;
  private final Thread backfill;
  private final Semaphore backfillsDue = new Semaphore(1);
  private final Events.Subscription subscription;

  /**
   * How the work is done.
   *
   * @param renderers threads that make renditions, at least 1
   * @param taggers threads that examine photos, at least 1
   * @param lease after which work under way counts as lost
   * @param limit after which a provider's call counts as hanging; shorter than the lease
   * @param temporary folder for copies and renditions on their way, emptied by the caller at start
   */
  public record Config(
      int renderers, int taggers, Duration lease, Duration limit, Path temporary) {}

  public WorkEngine(
      Config config,
      ProviderSource plugins,
      Catalogue catalogue,
      BlobStore blobs,
      Decoder decoder,
      Events events,
      Inflow inflow,
      Clock clock)
      throws InterruptedException {
    this.plugins = plugins;
    this.providers = new Providers(plugins, calls, config.limit());
    providers.refresh();
    this.rendered = new ArrayBlockingQueue<>(config.taggers());
    TaskRunner runner =
        new TaskRunner(
            providers, catalogue, blobs, events, calls, config.limit(), clock, config.temporary());
    Claims claims =
        new Claims(catalogue, blobs, decoder, config.temporary(), providers, clock, config.lease());
    Turns renderTurns = new Turns(config.renderers(), () -> inflow.reaches(FAST), ROOM_FOR_UPLOADS);
    Turns tagTurns =
        new Turns(config.taggers(), () -> inflow.reaches(NOTICEABLE), ROOM_FOR_UPLOADS);
    this.renderers =
        new WorkerPool<>(
            "renderer",
            config.renderers(),
            fresh,
            new RenderLane(claims, runner, rendered, renderTurns));
    this.taggers =
        new WorkerPool<>(
            "tagger",
            config.taggers(),
            rendered,
            new TagLane(claims, runner, renderers::isBusy, tagTurns));
    this.backfill = new Thread(() -> backfill(new Backfill(catalogue, clock)), "backfill");
    backfill.setDaemon(true);
    this.subscription = events.subscribe(this::notice);
    plugins.onChange(this::providersChanged);
  }

  /** Begins to work. */
  public void start() {
    renderers.start();
    taggers.start();
    backfill.start();
  }

  /** The work that a photo owes by the providers there are now. */
  public List<WantedTask> wanted() {
    return providers.wanted();
  }

  private void notice(UserEvent event) {
    if (event instanceof PhotoEvent photo && photo.kind() == PhotoEvent.Kind.ADDED) {
      fresh.offer(photo.photo());
    }
  }

  /** New providers have all photos to work through. */
  private void providersChanged() {
    try {
      providers.refresh();
      backfillsDue.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** At the start and whenever providers change, until it is interrupted. */
  private void backfill(Backfill task) {
    try {
      while (true) {
        backfillsDue.acquire();
        backfillsDue.drainPermits();
        backfillOnce(task);
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "Back-filling ends with the platform");
    }
  }

  /** Goes on until it is through: the catalogue may be away for a while. */
  private void backfillOnce(Backfill task) throws InterruptedException {
    boolean done = false;
    while (!done) {
      try {
        Optional<Set<String>> taggers = plugins.knownTaggers();
        if (taggers.isPresent()) {
          task.retract(taggers.get());
        }
        task.run(providers.wanted());
        done = true;
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.WARNING, "Back-filling stopped and will go on in a while", e);
        TimeUnit.SECONDS.sleep(BACKFILL_PAUSE_SECONDS);
      }
    }
  }

  @Override
  public void close() {
    subscription.close();
    backfill.interrupt();
    renderers.close();
    taggers.close();
    for (OpenPhoto open = rendered.poll(); open != null; open = rendered.poll()) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.log(Level.DEBUG, "A temporary copy was left to the next start", e);
      }
    }
    calls.close();
  }
}
