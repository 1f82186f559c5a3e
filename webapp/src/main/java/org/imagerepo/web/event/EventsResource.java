package org.imagerepo.web.event;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.security.Viewer;

/** What happens to one's photos. Users only; each hears of their own photos. */
@Path("/events")
@Dependent
public class EventsResource {
  private final Viewer viewer;
  private final EventClients clients;

  @Inject
  public EventsResource(Viewer viewer, EventClients clients) {
    this.viewer = viewer;
    this.clients = clients;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Listen: photo-added, photo-changed, photo-removed, progress",
      description =
          "photo-added and photo-changed carry the photo, photo-removed its id. progress tells each"
              + " step of a file: received (upload, fileName, bytes, size), some times a second;"
              + " waiting (photo, and the tasks it waits for); then rendition and tagger (photo,"
              + " name, task, state) as each settles. state is done, failed, or"
              + " owed if it will be tried again; then reason says why. Nothing is told twice to"
              + " who reconnects: ask for the photos then.")
  @APIResponse(responseCode = "200", description = "A stream of events, data in JSON")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public void listen(@Context SseEventSink sink, @Context Sse sse) throws RefusedException {
    User user = viewer.required(Scope.READ);
    clients.add(new Listener(user, viewer.secret()), new SseChannel(sse, sink));
  }
}
