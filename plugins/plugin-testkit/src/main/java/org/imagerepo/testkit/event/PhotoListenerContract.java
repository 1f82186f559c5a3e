package org.imagerepo.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What {@link PhotoListener} promises: inherit it and say how to make yours, and how to send away
 * those it passes the news on to, if there are any.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class PhotoListenerContract {
  private PhotoListener listener;

  /** Makes a new one, with everybody there to whom it passes the news on. */
  protected abstract PhotoListener create() throws IOException;

  /**
   * Sends those away to whom it passes the news on, from now on.
   *
   * @return false if there is nobody
   */
  protected boolean sendReceiverAway() throws IOException {
    return false;
  }

  @BeforeEach
  void begin() throws IOException {
    listener = create();
  }

  @AfterEach
  void end() throws IOException {
    listener.close();
  }

  /** One of each kind, the photo with as much to say as there is, and with nothing. */
  static List<PhotoNews> news() {
    List<PhotoNews> news = new ArrayList<>();
    for (PhotoNews.Kind kind : List.of(PhotoNews.Kind.ADDED, PhotoNews.Kind.CHANGED)) {
      news.add(of(kind, TestPhotos.full(UserId.random(), 1000)));
      news.add(of(kind, TestPhotos.photo(UserId.random(), 1, TestPhotos.TIME)));
    }
    news.add(
        new PhotoNews(PhotoNews.Kind.REMOVED, PhotoId.random(), Optional.empty(), TestPhotos.TIME));
    return news;
  }

  private static PhotoNews of(PhotoNews.Kind kind, Photo photo) {
    return new PhotoNews(kind, photo.id(), Optional.of(photo), TestPhotos.TIME);
  }

  @Test
  void isWell() {
    assertThat(listener.health().isUp()).isTrue();
  }

  @Test
  void takesNewsOfEveryKind() throws IOException {
    for (PhotoNews news : news()) {
      listener.tell(news);
    }
  }

  @Test
  void takesTheSameNewsAgainAndOlderOnesAfterNewer() throws IOException {
    List<PhotoNews> news = new ArrayList<>(news());
    news.addAll(news());
    for (PhotoNews one : news) {
      listener.tell(one);
      listener.tell(one);
    }
  }

  @Test
  void takesNewsFromOneThreadAfterAnother() throws Exception {
    for (PhotoNews news : news()) {
      List<Throwable> thrown = new ArrayList<>();
      Thread thread =
          new Thread(
              () -> {
                try {
                  listener.tell(news);
                } catch (IOException | RuntimeException e) {
                  thrown.add(e);
                }
              });
      thread.start();
      thread.join(TimeUnit.MINUTES.toMillis(1));
      assertThat(thrown).isEmpty();
    }
  }

  @Test
  void saysSoWhenNobodyTakesTheNews() throws IOException {
    listener.tell(news().get(0));
    if (sendReceiverAway()) {
      assertThatCode(() -> listener.tell(news().get(0)))
          .isInstanceOf(IOException.class)
          .hasMessageMatching("(?s).*\\S.*");
    }
  }
}
