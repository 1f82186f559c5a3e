package org.imagerepo.web.event;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.UserEvent;

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
  @Inject private Sessions sessions;
  @Inject private Tokens tokens;

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

  private void publish(UserEvent event) {
    for (EventClient client : clients) {
      if (client.listener().isUser(event.owner())) {
        client.offer(event);
      }
    }
  }

  /** Ends the streams of a session that was just ended. */
  public void end(String session) {
    clients.stream().filter(c -> c.listener().isOf(session)).forEach(EventClient::close);
  }

  private boolean isGood(String secret) throws IOException {
    Optional<User> user = sessions.user(secret);
    if (user.isEmpty()) {
      user = tokens.asker(secret).flatMap(Asker::user);
    }
    return user.filter(User::isActive).isPresent();
  }

  /** Begins to tell a page; if too many of the user's listen, the oldest of them is cut off. */
  synchronized void add(Listener listener, EventChannel channel) {
    List<EventClient> listening =
        clients.stream().filter(c -> c.listener().isUser(listener.user().id())).toList();
    if (listening.size() >= PER_USER) {
      listening.get(0).close();
    }
    EventClient[] self = new EventClient[1];
    self[0] =
        new EventClient(
            listener,
            this::isGood,
            channel,
            writers.of(listener.user()),
            senders,
            () -> clients.remove(self[0]));
    clients.add(self[0]);
    // At once, so that the browser sees the stream open.
    self[0].beat();
  }
}
