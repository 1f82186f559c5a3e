package org.imagerepo.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.admin.WorkOverview.CountView;
import org.imagerepo.web.admin.WorkOverview.FailedPage;
import org.imagerepo.web.admin.WorkOverview.FailedView;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.photo.PhotoIds;
import org.imagerepo.web.security.Viewer;

/** The work that is owed, done and given up. Administrators only. */
@Path("/admin/work")
@Dependent
public class WorkResource {
  private final Viewer viewer;
  private final Catalogue catalogue;

  @Inject
  public WorkResource(Viewer viewer, Catalogue catalogue) {
    this.viewer = viewer;
    this.catalogue = catalogue;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "How much work there is, and what was given up")
  @APIResponse(responseCode = "200", description = "Counts, and a page of what was given up")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  public WorkOverview overview(
      @QueryParam("cursor") String cursor, @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    viewer.administrator(Scope.MANAGE);
    FailedPage failed = failed(ListParameters.cursor(cursor), ListParameters.limit(limit));
    List<CountView> counts =
        catalogue.work().stream()
            .map(
                count ->
                    new CountView(
                        count.task().toString(), PluginView.kebab(count.state()), count.photos()))
            .toList();
    return new WorkOverview(counts, failed);
  }

  private FailedPage failed(Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    Page<FailedWork> page;
    try {
      page = catalogue.failedWork(cursor, limit);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
    List<FailedView> items =
        page.items().stream()
            .map(
                failed ->
                    new FailedView(
                        failed.photo().value(),
                        failed.work().task().toString(),
                        failed.work().attempts(),
                        failed.work().reason().orElse(null)))
            .toList();
    return new FailedPage(items, page.next().orElse(null));
  }

  @POST
  @Path("/redo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("redo-work")
  @Operation(summary = "Have work done again")
  @APIResponse(responseCode = "200", description = "How many photos owe it anew")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "422", description = "The task is not named right")
  public RedoView redo(RedoBody body) throws RefusedException, IOException {
    viewer.administrator(Scope.MANAGE);
    TaskId task = task(body);
    Optional<PhotoId> photo =
        body.photo() == null ? Optional.empty() : Optional.of(PhotoIds.parse(body.photo()));
    boolean failedOnly = Boolean.TRUE.equals(body.failedOnly());
    return new RedoView(catalogue.redo(new RedoRequest(task, photo, failedOnly, Instant.now())));
  }

  private static TaskId task(RedoBody body) throws RefusedException {
    try {
      return TaskId.parse(body == null || body.task() == null ? "" : body.task());
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("task", "must be named like tag:exif or render:resize");
    }
  }
}
