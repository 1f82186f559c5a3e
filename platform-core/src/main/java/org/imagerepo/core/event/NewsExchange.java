package org.imagerepo.core.event;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.News;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;

/**
 * Tells other platforms on the same catalogue what happens here, and listeners here what happens
 * there. Nothing waits for it: what can't be told is dropped.
 */
public final class NewsExchange implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(NewsExchange.class.getName());
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_AT_ONCE = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int PAUSE_SECONDS = 1;
  private static final String STEP = "STEP";

  private final News news;
  private final Events events;
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Thread teller = thread(this::tell, "news-teller");
  private final Thread listener = thread(this::listen, "news-listener");
  private final Events.Subscription subscription;
  private volatile boolean isClosed;

  /** Begins. */
  public NewsExchange(News news, Events events) {
    this.news = news;
    this.events = events;
    this.subscription = events.subscribe(this::take);
    teller.start();
    listener.start();
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /** What was heard from others isn't told again; an upload's bytes are this node's alone. */
  private void take(UserEvent event) {
    if (Thread.currentThread() == listener) {
      return;
    }
    if (event instanceof PhotoEvent photo) {
      waiting.offer(photo.kind() + " " + photo.owner() + " " + photo.photo());
    } else if (event instanceof StepEvent step) {
      waiting.offer(STEP + " " + step.owner() + " " + step.photo() + " " + step.task());
    }
  }

  private void tell() {
    repeat(
        () -> {
          List<String> taken = new ArrayList<>(List.of(waiting.take()));
          waiting.drainTo(taken, MOST_AT_ONCE - 1);
          news.tell(taken.stream().distinct().toList());
        });
  }

  private void listen() {
    repeat(
        () -> {
          for (String text : news.hear(PATIENCE)) {
            publish(text);
          }
        });
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  private void repeat(Step step) {
    boolean hasFailed = false;
    while (!isClosed) {
      try {
        step.run();
        hasFailed = false;
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        if (!isClosed && !hasFailed) {
          LOG.log(Level.WARNING, "No news are exchanged with other nodes for now", e);
        }
        hasFailed = true;
        if (!pause()) {
          return;
        }
      }
    }
  }

  private static boolean pause() {
    try {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** What a later version says, and this one doesn't know, is passed over. */
  private void publish(String text) {
    String[] parts = text.split(" ");
    try {
      UserId owner = new UserId(parts[1]);
      PhotoId photo = new PhotoId(parts[2]);
      events.publish(
          parts[0].equals(STEP)
              ? new StepEvent(owner, photo, TaskId.parse(parts[3]))
              : new PhotoEvent(PhotoEvent.Kind.valueOf(parts[0]), owner, photo));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      LOG.log(Level.DEBUG, "News of an unknown kind: {0}", text);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    subscription.close();
    teller.interrupt();
    listener.interrupt();
    try {
      teller.join(PATIENCE.toMillis());
      listener.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
