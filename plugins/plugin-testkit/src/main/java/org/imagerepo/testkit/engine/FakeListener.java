package org.imagerepo.testkit.engine;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.event.PhotoNews;

/** Remembers what it was told, and may be made to refuse it. */
class FakeListener implements PhotoListener {
  private final List<PhotoNews> told = new CopyOnWriteArrayList<>();

  /** Called first with all news; what it throws refuses them. */
  void receive(PhotoNews news) throws IOException {}

  @Override
  public final void tell(PhotoNews news) throws IOException {
    receive(news);
    told.add(news);
  }

  /** What it was told of a photo, in order. */
  List<PhotoNews> told(PhotoId id) {
    return told.stream().filter(news -> news.id().equals(id)).toList();
  }

  List<PhotoNews.Kind> kinds(PhotoId id) {
    return told(id).stream().map(PhotoNews::kind).toList();
  }
}
