package org.imagerepo.web.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.json.Json;
import org.imagerepo.web.photo.PhotoViews;

/** Puts events into words: the photo as it is when the page is told. */
@Dependent
public class EventWriters {
  private static final AtomicLong LAST_ID = new AtomicLong();

  private final Library library;
  private final PhotoViews views;

  @Inject
  public EventWriters(Library library, PhotoViews views) {
    this.library = library;
    this.views = views;
  }

  EventClient.EventWriter of(User viewer) {
    Asker asker = Asker.of(viewer);
    return event -> write(asker, event);
  }

  private Optional<EventMessage> write(Asker viewer, PhotoEvent event) throws IOException {
    if (event.kind() == PhotoEvent.Kind.REMOVED) {
      return Optional.of(message("photo-removed", Map.of("id", event.photo().value())));
    }
    String name = event.kind() == PhotoEvent.Kind.ADDED ? "photo-added" : "photo-changed";
    try {
      Photo photo = library.photo(viewer, event.photo());
      if (photo.isTrashed()) {
        // That it was put there is told by an event of its own.
        return Optional.empty();
      }
      return Optional.of(message(name, views.of(viewer, photo)));
    } catch (RefusedException e) {
      // Deleted meanwhile: that is told by an event of its own.
      return Optional.empty();
    }
  }

  private EventMessage message(String name, Object data) {
    return new EventMessage(Long.toString(LAST_ID.incrementAndGet()), name, Json.of(data));
  }
}
