package org.imagerepo.core.event;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Passes events on to whoever listens, in the thread that publishes. */
public final class Events {
  private static final System.Logger LOG = System.getLogger(Events.class.getName());

  private final List<Consumer<UserEvent>> listeners = new CopyOnWriteArrayList<>();

  /** A listener's place; closing it ends the listening. */
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Listens from now on.
   *
   * @param listener must return fast: it holds up whoever publishes
   */
  public Subscription subscribe(Consumer<UserEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Tells all listeners; a listener that throws is logged and hinders nobody. */
  public void publish(UserEvent event) {
    for (Consumer<UserEvent> listener : listeners) {
      try {
        listener.accept(event);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A listener failed at " + event, e);
      }
    }
  }
}
