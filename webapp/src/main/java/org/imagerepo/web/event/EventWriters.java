package org.imagerepo.web.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.event.ReceivedEvent;
import org.imagerepo.core.event.StepEvent;
import org.imagerepo.core.event.UserEvent;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.upload.UploadId;
import org.imagerepo.core.upload.Uploads;
import org.imagerepo.web.json.Json;
import org.imagerepo.web.photo.PhotoViews;

/** Puts events into words: the photo, or the upload, as it is when the page is told. */
@Dependent
public class EventWriters {
  private static final AtomicLong LAST_ID = new AtomicLong();
  private static final String PROGRESS = "progress";

  private final Library library;
  private final Uploads uploads;
  private final PhotoViews views;

  @Inject
  public EventWriters(Library library, Uploads uploads, PhotoViews views) {
    this.library = library;
    this.uploads = uploads;
    this.views = views;
  }

  EventClient.EventWriter of(User viewer) {
    Asker asker = Asker.of(viewer);
    return event -> write(asker, event);
  }

  private List<EventMessage> write(Asker viewer, UserEvent event) throws IOException {
    if (event instanceof ReceivedEvent received) {
      return received(received);
    }
    if (event instanceof StepEvent step) {
      return photo(viewer, step.photo())
          .map(photo -> progress(ProgressView.settled(photo, step.task())))
          .orElse(List.of());
    }
    return changed(viewer, (PhotoEvent) event);
  }

  private List<EventMessage> received(ReceivedEvent event) throws IOException {
    Optional<UploadId> id = UploadId.parse(event.upload());
    return id.isEmpty()
        ? List.of()
        : uploads
            .received(event.owner(), id.get())
            .map(bytes -> progress(List.of(ProgressView.received(bytes))))
            .orElse(List.of());
  }

  private List<EventMessage> changed(Asker viewer, PhotoEvent event) throws IOException {
    if (event.kind() == PhotoEvent.Kind.REMOVED) {
      return List.of(message("photo-removed", Map.of("id", event.photo().value())));
    }
    Optional<Photo> photo = photo(viewer, event.photo());
    if (photo.isEmpty()) {
      return List.of();
    }
    boolean isNew = event.kind() == PhotoEvent.Kind.ADDED;
    List<EventMessage> messages = new ArrayList<>();
    messages.add(message(isNew ? "photo-added" : "photo-changed", views.of(viewer, photo.get())));
    if (isNew) {
      messages.addAll(progress(ProgressView.waiting(photo.get())));
    }
    return messages;
  }

  /** That it was deleted, or put into the trash, is told by an event of its own. */
  private Optional<Photo> photo(Asker viewer, PhotoId id) throws IOException {
    try {
      return Optional.of(library.photo(viewer, id)).filter(photo -> !photo.isTrashed());
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private List<EventMessage> progress(List<ProgressView> steps) {
    return steps.stream().map(step -> message(PROGRESS, step)).toList();
  }

  private EventMessage message(String name, Object data) {
    return new EventMessage(Long.toString(LAST_ID.incrementAndGet()), name, Json.of(data));
  }
}
