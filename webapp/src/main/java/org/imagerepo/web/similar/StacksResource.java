package org.imagerepo.web.similar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.similar.Advantage;
import org.imagerepo.core.similar.Stack;
import org.imagerepo.core.similar.Stacks;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.photo.PhotoViews;
import org.imagerepo.web.security.Viewer;
import org.imagerepo.web.similar.StacksView.ReasonView;
import org.imagerepo.web.similar.StacksView.StackView;

/** Groups of the asker's own photos that show one scene. */
@Path("/stacks")
@Dependent
public class StacksResource {
  private final Viewer viewer;
  private final Stacks stacks;
  private final PhotoViews views;

  @Inject
  public StacksResource(Viewer viewer, Stacks stacks, PhotoViews views) {
    this.viewer = viewer;
    this.stacks = stacks;
    this.views = views;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Your photos of the same scene, taken within minutes, with the best of each",
      description =
          "A page may hold fewer stacks than asked for, even none, and yet not be the last: go on"
              + " until next is null. With photos, they are all the stacks among so many photos,"
              + " from that one on where the timeline's stretch with the cursor from begins.")
  @APIResponse(responseCode = "200", description = "A page of stacks, last taken first")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "The token has no scope read")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public StacksView list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @QueryParam("from") String from,
      @QueryParam("photos") String photos)
      throws RefusedException, IOException {
    User owner = viewer.required(Scope.READ);
    boolean isPart = photos != null || from != null;
    if (isPart && (cursor != null || limit != null)) {
      throw RefusedException.invalid(
          cursor != null ? "cursor" : "limit",
          "goes with neither from nor photos, which ask for all stacks of a part; leave it out");
    }
    Page<Stack> page =
        isPart
            ? new Page<>(among(from, photos), Optional.empty())
            : stacks.list(
                viewer.asker(), ListParameters.cursor(cursor), ListParameters.limit(limit));
    List<StackView> items = new ArrayList<>();
    for (Stack stack : page.items()) {
      items.add(view(stack, owner));
    }
    return new StacksView(items, page.next().orElse(null));
  }

  private List<Stack> among(String from, String photos) throws RefusedException, IOException {
    int count = ListParameters.count("photos", photos);
    return stacks.among(viewer.asker(), ListParameters.cursor(from), count);
  }

  private StackView view(Stack stack, User owner) throws IOException {
    List<Instant> times = stack.photos().stream().map(Stack::time).toList();
    return new StackView(
        stack.best().id().value(),
        stack.advantages().stream().map(StacksResource::reason).toList(),
        Collections.min(times),
        Collections.max(times),
        views.of(viewer.asker(), stack.photos(), owner));
  }

  private static ReasonView reason(Advantage advantage) {
    return new ReasonView(
        advantage.measure().name().toLowerCase(Locale.ROOT), advantage.best(), advantage.next());
  }
}
