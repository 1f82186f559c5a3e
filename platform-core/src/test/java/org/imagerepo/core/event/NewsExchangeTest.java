package org.imagerepo.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.News;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewsExchangeTest {
  private static final PhotoEvent EVENT =
      new PhotoEvent(PhotoEvent.Kind.CHANGED, UserId.random(), PhotoId.random());

  private final Events here = new Events();
  private final Events there = new Events();
  private final BlockingQueue<String> toHere = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> toThere = new LinkedBlockingQueue<>();

  private final List<NewsExchange> begun = new ArrayList<>();

  private void begin(NewsExchange exchange) {
    begun.add(exchange);
  }

  @AfterEach
  void end() {
    begun.forEach(NewsExchange::close);
  }

  /** Two ends of a line, in memory. */
  private record Line(BlockingQueue<String> out, BlockingQueue<String> in) implements News {
    @Override
    public void tell(List<String> news) {
      out.addAll(news);
    }

    @Override
    public List<String> hear(Duration patience) throws IOException {
      List<String> heard = new ArrayList<>();
      try {
        String first = in.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          heard.add(first);
          in.drainTo(heard);
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      if (heard.contains("fail")) {
        throw new IOException("as asked");
      }
      return heard;
    }
  }

  @Test
  void whatHappensHereIsToldThereAndNotBack() throws Exception {
    BlockingQueue<UserEvent> seen = new LinkedBlockingQueue<>();
    there.subscribe(seen::add);
    begin(new NewsExchange(new Line(toThere, toHere), here));
    begin(new NewsExchange(new Line(toHere, toThere), there));

    here.publish(EVENT);

    assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(EVENT);
    end();
    assertThat(seen).isEmpty();
    assertThat(toHere).isEmpty();
  }

  @Test
  void stepsAreToldThereAndBytesAreNot() throws Exception {
    BlockingQueue<UserEvent> seen = new LinkedBlockingQueue<>();
    there.subscribe(seen::add);
    begin(new NewsExchange(new Line(toThere, toHere), here));
    begin(new NewsExchange(new Line(toHere, toThere), there));
    StepEvent step = new StepEvent(EVENT.owner(), EVENT.photo(), TaskId.tag("exif"));

    here.publish(new ReceivedEvent(EVENT.owner(), "an-upload"));
    here.publish(step);

    assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(step);
  }

  @Test
  void whatNobodyUnderstandsAndWhatFailsIsPassedOver() throws Exception {
    BlockingQueue<UserEvent> seen = new LinkedBlockingQueue<>();
    here.subscribe(seen::add);
    begin(new NewsExchange(new Line(toThere, toHere), here));
    toHere.add("BURNT to ashes");
    toHere.add("");
    toHere.add("fail");
    toHere.add(EVENT.kind() + " " + EVENT.owner() + " " + EVENT.photo());

    UserEvent first = seen.poll(20, TimeUnit.SECONDS);
    if (first == null) { // it was drained together with the failure
      toHere.add(EVENT.kind() + " " + EVENT.owner() + " " + EVENT.photo());
      first = seen.poll(20, TimeUnit.SECONDS);
    }
    assertThat(first).isEqualTo(EVENT);
  }
}
