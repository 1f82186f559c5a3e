package org.imagerepo.core.listen;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.BoundedCalls;
import org.imagerepo.core.plugin.FailureText;

/** Tells one listener what its outbox holds, in a thread of its own. */
final class Teller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Teller.class.getName());
  private static final int BATCH = 500;

  /** Attempts at news on which the listener keeps breaking a promise. */
  private static final int MAX_DEFECTS = 3;

  /** Calls in a row that are left behind, each with a thread that it holds. */
  private static final int MAX_HANGS = 3;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  private final Active<PhotoListener> listener;
  private final Outbox outbox;
  private final Catalogue catalogue;
  private final BoundedCalls calls;
  private final Listeners.Config config;
  private final BiConsumer<String, String> quarantine;
  private final Thread thread;
  private int hangs;

  Teller(
      Active<PhotoListener> listener,
      Outbox outbox,
      Catalogue catalogue,
      BoundedCalls calls,
      Listeners.Config config,
      BiConsumer<String, String> quarantine) {
    this.listener = listener;
    this.outbox = outbox;
    this.catalogue = catalogue;
    this.calls = calls;
    this.config = config;
    this.quarantine = quarantine;
    this.thread = new Thread(this::run, "listener-" + listener.type());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  boolean isFor(Active<PhotoListener> other) {
    return listener.provider() == other.provider();
  }

  private void run() {
    try {
      while (true) {
        List<Note> notes = outbox.read(BATCH);
        for (Map.Entry<Note, PhotoNews.Kind> last : merged(notes).entrySet()) {
          tell(last.getKey(), last.getValue());
        }
        remove(notes);
      }
    } catch (InterruptedException e) {
      LOG.log(Level.DEBUG, "{0} is told nothing more", listener.type());
    }
  }

  /** They are told again if that fails, which does no harm. */
  private void remove(List<Note> notes) {
    try {
      outbox.remove(notes);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "What " + listener.type() + " was told can't be crossed out", e);
    }
  }

  /** The last note of each photo, and the weightiest thing that was noted of it. */
  private static Map<Note, PhotoNews.Kind> merged(List<Note> notes) {
    Map<Object, Note> last = new LinkedHashMap<>();
    Map<Object, PhotoNews.Kind> kinds = new LinkedHashMap<>();
    for (Note note : notes) {
      last.remove(note.photo());
      last.put(note.photo(), note);
      kinds.merge(note.photo(), note.kind(), Teller::weightier);
    }
    Map<Note, PhotoNews.Kind> merged = new LinkedHashMap<>();
    last.forEach((photo, note) -> merged.put(note, kinds.get(photo)));
    return merged;
  }

  private static PhotoNews.Kind weightier(PhotoNews.Kind former, PhotoNews.Kind next) {
    return next == PhotoNews.Kind.CHANGED ? former : next;
  }

  /** Goes on until they were told, or the listener broke too many promises on them. */
  private void tell(Note note, PhotoNews.Kind kind) throws InterruptedException {
    int defects = 0;
    for (int attempt = 1; defects < MAX_DEFECTS; attempt++) {
      try {
        Optional<PhotoNews> news = news(note, kind);
        if (news.isPresent()) {
          calls.call(() -> told(news.get()), config.limit());
          hangs = 0;
        }
        return;
      } catch (IOException e) {
        trouble(note, "the catalogue can't be read: " + FailureText.of(e));
      } catch (TimeoutException e) {
        hung(note);
      } catch (ExecutionException e) {
        trouble(note, FailureText.of(e.getCause()));
        defects += e.getCause() instanceof IOException ? 0 : 1;
      }
      TimeUnit.MILLISECONDS.sleep(pause(attempt).toMillis());
    }
    LOG.log(Level.ERROR, "{0} is not told of {1}, since it can't take it", listener.type(), note);
  }

  private void hung(Note note) throws InterruptedException {
    String reason = "it took longer than " + config.limit();
    trouble(note, reason);
    if (++hangs == MAX_HANGS) {
      quarantine.accept(listener.type(), reason + ", again and again");
      throw new InterruptedException("in quarantine");
    }
  }

  private boolean told(PhotoNews news) throws IOException {
    listener.provider().tell(news);
    return true;
  }

  private void trouble(Note note, String reason) {
    LOG.log(Level.WARNING, "{0} could not be told of {1}: {2}", listener.type(), note, reason);
  }

  private Duration pause(int attempt) {
    long doubled = config.firstPause().toMillis() << Math.min(attempt - 1, 20);
    return Duration.ofMillis(Math.min(doubled, LONGEST_PAUSE.toMillis()));
  }

  /** By what the catalogue says now; empty if nothing came of what was noted. */
  private Optional<PhotoNews> news(Note note, PhotoNews.Kind kind) throws IOException {
    Optional<Photo> photo = catalogue.photo(note.photo()).filter(found -> !found.isTrashed());
    if (photo.isEmpty()) {
      return kind == PhotoNews.Kind.REMOVED
          ? Optional.of(new PhotoNews(kind, note.photo(), Optional.empty(), note.at()))
          : Optional.empty();
    }
    PhotoNews.Kind told = kind == PhotoNews.Kind.REMOVED ? PhotoNews.Kind.CHANGED : kind;
    return Optional.of(new PhotoNews(told, note.photo(), photo, note.at()));
  }

  /** Tells nothing more once it returns; a call that is running may go on, within its limit. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(config.limit().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
