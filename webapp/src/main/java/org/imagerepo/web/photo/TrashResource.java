package org.imagerepo.web.photo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.Viewer;

/** What one deleted and may still have back. Users only; each sees their own. */
@Path("/trash")
@Dependent
public class TrashResource {
  private final Viewer viewer;
  private final Trash trash;
  private final PhotoViews views;

  @Inject
  public TrashResource(Viewer viewer, Trash trash, PhotoViews views) {
    this.viewer = viewer;
    this.trash = trash;
    this.views = views;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List your photos in the trash, last deleted first")
  @APIResponse(responseCode = "200", description = "A page of them, each with deletedAt, purgeAt")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public PageView list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    User owner = viewer.required(Scope.READ);
    Page<Photo> page =
        trash.list(owner, ListParameters.cursor(cursor), ListParameters.limit(limit));
    return new PageView(views.of(viewer.asker(), page.items(), owner), page.next().orElse(null));
  }

  @DELETE
  @Audited("empty-trash")
  @Operation(summary = "Delete for good what you have in the trash")
  @APIResponse(responseCode = "204", description = "It is gone, and so are its bytes")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public void empty() throws RefusedException, IOException {
    trash.empty(viewer.required(Scope.MANAGE));
  }
}
