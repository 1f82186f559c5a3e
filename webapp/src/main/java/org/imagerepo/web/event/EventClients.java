package org.imagerepo.web.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;

/** All pages that listen. A page that idles takes no thread. */
@ApplicationScoped
public class EventClients {
  /** As many pages of one user may listen at once. */
  static final int PER_USER = 20;

  private static final int MAX_THREADS = 64;
  private static final int BEAT_SECONDS = 15;

  private final List<EventClient> clients = new CopyOnWriteArrayList<>();

  @Resource private ManagedThreadFactory threads;
  @Inject private Events events;
  @Inject private EventWriters writers;

  private ExecutorService senders;
  private ScheduledExecutorService heart;
  private Events.Subscription subscription;

  @PostConstruct
  void start() {
    senders =
        new ThreadPoolExecutor(
            0, MAX_THREADS, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    heart = Executors.newSingleThreadScheduledExecutor(threads);
    heart.scheduleAtFixedRate(
        () -> clients.forEach(EventClient::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    subscription = events.subscribe(this::publish);
  }

  @PreDestroy
  void stop() {
    subscription.close();
    heart.shutdownNow();
    clients.forEach(EventClient::close);
    senders.shutdownNow();
  }

  private void publish(PhotoEvent event) {
    for (EventClient client : clients) {
      if (client.user().equals(event.owner())) {
        client.offer(event);
      }
    }
  }

  /**
   * Begins to tell a page.
   *
   * @return false if the user has too many listening pages; then nothing was done
   */
  synchronized boolean add(User user, EventChannel channel) {
    long listening = clients.stream().filter(c -> c.user().equals(user.id())).count();
    if (listening >= PER_USER) {
      return false;
    }
    EventClient[] self = new EventClient[1];
    self[0] =
        new EventClient(
            user.id(), channel, writers.of(user), senders, () -> clients.remove(self[0]));
    clients.add(self[0]);
    // At once, so that the browser sees the stream open.
    self[0].beat();
    return true;
  }
}
