package org.imagerepo.web.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.event.ReceivedEvent;
import org.imagerepo.core.event.StepEvent;
import org.imagerepo.core.event.UserEvent;
import org.junit.jupiter.api.Test;

class EventClientTest {
  private static final String SECRET = "the session's secret";
  private static final UserId USER = UserId.random();
  private static final Listener BY_SESSION =
      new Listener(
          new User(USER, "alice", "Alice", "hash", Role.USER, Instant.EPOCH), Optional.of(SECRET));

  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Recorder channel = new Recorder();
  private int closed;
  private Listener.WayInCheck waysIn = SECRET::equals;
  private final EventClient client =
      new EventClient(
          BY_SESSION,
          secret -> waysIn.lasts(secret),
          channel,
          event -> List.of(new EventMessage("1", "name", subject(event))),
          tasks::add,
          () -> closed++);

  @Test
  void eventsAreSentInTheirOrder() {
    PhotoEvent first = event();
    PhotoEvent second = event();
    client.offer(first);
    client.offer(second);
    assertThat(tasks).as("one thread empties the queue").hasSize(1);
    tasks.remove().run();
    assertThat(channel.sent).containsExactly(first.photo().value(), second.photo().value());
    client.beat();
    tasks.remove().run();
    assertThat(channel.sent).endsWith("beat");
  }

  @Test
  void theSameEventTwiceIsToldOnce() {
    PhotoEvent event = event();
    client.offer(event);
    client.offer(event);
    tasks.remove().run();
    assertThat(channel.sent).hasSize(1);
    client.offer(event);
    tasks.remove().run();
    assertThat(channel.sent).as("told again once it was sent").hasSize(2);
  }

  @Test
  void aPageTooSlowForItsQueueIsCutOff() {
    for (int i = 0; i <= EventClient.CAPACITY; i++) {
      client.offer(event());
    }
    assertThat(closed).isEqualTo(1);
    assertThat(channel.isClosed).as("closing might wait for the page").isFalse();
    runTasks();
    assertThat(channel.isClosed).isTrue();
    assertThat(channel.sent).as("nothing is sent after a gap").isEmpty();
  }

  @Test
  void aPageThatLagsIsSparedProgressAndStaysConnected() {
    for (int i = 0; i < EventClient.CAPACITY; i++) {
      client.offer(new ReceivedEvent(USER, "upload-" + i));
      client.offer(new StepEvent(USER, PhotoId.random(), TaskId.tag("exif")));
    }
    PhotoEvent added = event();
    client.offer(added);
    runTasks();
    assertThat(closed).isZero();
    assertThat(channel.sent).hasSizeLessThan(EventClient.CAPACITY).endsWith(subject(added));
  }

  @Test
  void aPageThatIsGoneIsForgotten() {
    channel.isBroken = true;
    client.beat();
    runTasks();
    assertThat(channel.isClosed).isTrue();
    client.offer(event());
    client.close();
    assertThat(tasks).isEmpty();
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void withoutAThreadForItThePageHasToComeAgain() {
    EventClient rejected =
        new EventClient(
            BY_SESSION,
            secret -> true,
            channel,
            event -> List.of(),
            task -> {
              throw new RejectedExecutionException();
            },
            () -> closed++);
    rejected.beat();
    assertThat(closed).isEqualTo(1);
    assertThat(channel.isClosed).isTrue();
  }

  @Test
  void aHeartbeatEndsTheStreamOfASessionThatHasEnded() {
    waysIn = secret -> false;
    client.beat();
    runTasks();
    assertThat(channel.isClosed).isTrue();
    assertThat(channel.sent).isEmpty();
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void aSessionThatCannotBeLookedUpNowIsTakenToLast() {
    waysIn =
        secret -> {
          throw new IOException("the catalogue is away");
        };
    client.beat();
    runTasks();
    assertThat(channel.sent).containsExactly("beat");
    assertThat(channel.isClosed).isFalse();
  }

  @Test
  void aListenerIsKnownByItsSessionAndNeverTellsIt() {
    assertThat(BY_SESSION.isOf(SECRET)).isTrue();
    assertThat(BY_SESSION.isOf("another")).isFalse();
    assertThat(BY_SESSION.toString()).contains("alice").doesNotContain(SECRET);
    Listener byPassword = new Listener(BY_SESSION.user(), Optional.empty());
    assertThat(byPassword.isOf(SECRET)).isFalse();
    assertThat(byPassword.isWelcome(secret -> false)).isTrue();
  }

  private void runTasks() {
    while (!tasks.isEmpty()) {
      tasks.remove().run();
    }
  }

  private static String subject(UserEvent event) {
    return event instanceof PhotoEvent photo ? photo.photo().value() : event.toString();
  }

  private static PhotoEvent event() {
    return new PhotoEvent(PhotoEvent.Kind.CHANGED, USER, PhotoId.random());
  }

  private static final class Recorder implements EventChannel {
    private final List<String> sent = new ArrayList<>();
    private boolean isBroken;
    private boolean isClosed;

    @Override
    public void send(EventMessage message) throws IOException {
      sent.add(message.data());
    }

    @Override
    public void beat() throws IOException {
      if (isBroken) {
        throw new IOException("gone");
      }
      sent.add("beat");
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
