package org.imagerepo.core.listen;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.BoundedCalls;

/**
 * All listeners and their outboxes. A listener that is away, since it failed or was removed, finds
 * what happened meanwhile when it comes back. Safe for many threads.
 */
public final class Listeners implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
  private static final String ENDING = ".outbox";
  private static final int MOST_NOTES = 100_000;

  private final Supplier<List<Active<PhotoListener>>> present;
  private final Catalogue catalogue;
  private final Config config;
  private final BiConsumer<String, String> quarantine;
  private final Clock clock;
  private final BoundedCalls calls = new BoundedCalls("listener-call");
  private final Map<String, Outbox> outboxes = new ConcurrentHashMap<>();
  private final Map<String, Teller> tellers = new HashMap<>();

  /**
   * How it is done.
   *
   * @param folder for the outboxes, kept from start to start
   * @param limit after which a call counts as hanging
   * @param firstPause before the second attempt; it doubles with each further one, up to ten
   *     minutes
   */
  public record Config(Path folder, Duration limit, Duration firstPause) {}

  private Listeners(
      Config config,
      Supplier<List<Active<PhotoListener>>> present,
      Catalogue catalogue,
      BiConsumer<String, String> quarantine,
      Clock clock) {
    this.config = config;
    this.present = present;
    this.catalogue = catalogue;
    this.quarantine = quarantine;
    this.clock = clock;
  }

  /**
   * Opens the outboxes; nothing is told before {@link #refresh}.
   *
   * @param present the listeners that can work now
   * @param catalogue the storage itself
   * @param quarantine takes the type of a listener and why it is told nothing more
   */
  public static Listeners open(
      Config config,
      Supplier<List<Active<PhotoListener>>> present,
      Catalogue catalogue,
      BiConsumer<String, String> quarantine,
      Clock clock)
      throws IOException {
    Listeners listeners = new Listeners(config, present, catalogue, quarantine, clock);
    Path folder = config.folder();
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).toList()) {
        String name = file.getFileName().toString();
        listeners.outboxes.put(
            name.substring(0, name.length() - ENDING.length()), Outbox.open(file, MOST_NOTES));
      }
    }
    for (Active<PhotoListener> active : present.get()) {
      listeners.outbox(active.type());
    }
    return listeners;
  }

  private Outbox outbox(String type) throws IOException {
    Outbox known = outboxes.get(type);
    if (known == null) {
      known = Outbox.open(config.folder().resolve(type + ENDING), MOST_NOTES);
      outboxes.put(type, known);
    }
    return known;
  }

  /** Tells those that are here now, and no longer those that went. */
  public synchronized void refresh() {
    List<Active<PhotoListener>> now = present.get();
    for (String type : List.copyOf(tellers.keySet())) {
      if (now.stream().noneMatch(active -> tellers.get(type).isFor(active))) {
        tellers.remove(type).close();
      }
    }
    for (Active<PhotoListener> active : now) {
      if (!tellers.containsKey(active.type())) {
        start(active);
      }
    }
  }

  private void start(Active<PhotoListener> active) {
    try {
      Teller teller =
          new Teller(active, outbox(active.type()), catalogue, calls, config, quarantine);
      tellers.put(active.type(), teller);
      teller.start();
    } catch (IOException e) {
      LOG.log(
          Level.ERROR, active.type() + " can't be told anything: its outbox can't be opened", e);
    }
  }

  /** Whether there is nobody to be told, now or later. */
  boolean isEmpty() {
    return outboxes.isEmpty();
  }

  /** Notes for all of them what is about to happen. */
  Outbox.Pending note(PhotoNews.Kind kind, PhotoId photo) throws IOException {
    Note note = new Note(kind, photo, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    List<Outbox.Pending> pending = new ArrayList<>();
    Outbox.Pending all = () -> pending.forEach(Outbox.Pending::end);
    try {
      for (Outbox outbox : outboxes.values()) {
        pending.add(outbox.note(note));
      }
      return all;
    } catch (IOException | RuntimeException e) {
      all.end();
      throw e;
    }
  }

  private static void close(Outbox outbox) {
    try {
      outbox.close();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "An outbox did not close well", e);
    }
  }

  @Override
  public synchronized void close() {
    tellers.values().forEach(Teller::close);
    tellers.clear();
    calls.close();
    outboxes.values().forEach(Listeners::close);
  }
}
