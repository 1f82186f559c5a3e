package org.imagerepo.web.photo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.Viewer;

/** Photos. Anybody may ask; the library decides what each may see and change. */
@Path("/photos")
@Dependent
public class PhotosResource {
  private final Viewer viewer;
  private final Library library;
  private final Trash trash;
  private final Accounts accounts;
  private final PhotoViews views;

  @Inject
  public PhotosResource(
      Viewer viewer, Library library, Trash trash, Accounts accounts, PhotoViews views) {
    this.viewer = viewer;
    this.library = library;
    this.trash = trash;
    this.accounts = accounts;
    this.views = views;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List an owner's photos, newest first")
  @APIResponse(responseCode = "200", description = "A page of them")
  @APIResponse(responseCode = "401", description = "No owner is named, and nobody is logged in")
  @APIResponse(responseCode = "404", description = "There is no such owner")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public PageView list(
      @QueryParam("owner") String owner,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit,
      @QueryParam("sort") String sort)
      throws RefusedException, IOException {
    User of = owner == null ? viewer.required(Scope.READ) : named(owner);
    Page<Photo> page =
        library.photos(
            viewer.asker(),
            of,
            ListParameters.sort(sort),
            ListParameters.cursor(cursor),
            ListParameters.limit(limit));
    return new PageView(views.of(viewer.asker(), page.items(), of), page.next().orElse(null));
  }

  @GET
  @Path("/timeline")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "An owner's whole list in outline, last taken first: when, and which shape")
  @APIResponse(responseCode = "200", description = "All stretches of the list")
  @APIResponse(responseCode = "401", description = "No owner is named, and nobody is logged in")
  @APIResponse(responseCode = "404", description = "There is no such owner")
  public TimelineView timeline(@QueryParam("owner") String owner)
      throws RefusedException, IOException {
    User of = owner == null ? viewer.required(Scope.READ) : named(owner);
    return TimelineView.of(library.timeline(viewer.asker(), of));
  }

  private User named(String username) throws RefusedException, IOException {
    Optional<User> user = accounts.named(username);
    return user.orElseThrow(RefusedException::notFound);
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A photo's facts")
  @APIResponse(responseCode = "200", description = "The photo")
  @APIResponse(responseCode = "404", description = "It isn't there, or not for you to see")
  public PhotoView read(@PathParam("id") String id) throws RefusedException, IOException {
    return views.of(viewer.asker(), library.photo(viewer.asker(), PhotoIds.parse(id)));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("change-photo")
  @Operation(
      summary = "Change caption, visibility, own tags or who may know its place; null removes")
  @RequestBody(content = @Content(schema = @Schema(implementation = PatchBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "The photo as it is now",
      content = @Content(schema = @Schema(implementation = PhotoView.class)))
  @APIResponse(responseCode = "403", description = "Only its owner may")
  @APIResponse(responseCode = "404", description = "It isn't there, or not for you to see")
  @APIResponse(responseCode = "409", description = "It is in the trash")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public PhotoView change(@PathParam("id") String id, JsonObject patch)
      throws RefusedException, IOException {
    Photo changed = library.change(viewer.asker(), PhotoIds.parse(id), PhotoPatch.read(patch));
    return views.of(viewer.asker(), changed);
  }

  @DELETE
  @Path("/{id}")
  @Audited("delete-photo")
  @Operation(summary = "Put a photo into the trash, or delete it for good if forever is true")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "403", description = "Only its owner may")
  @APIResponse(responseCode = "404", description = "It isn't there, or not for you to see")
  public void delete(@PathParam("id") String id, @QueryParam("forever") Boolean forever)
      throws RefusedException, IOException {
    if (Boolean.TRUE.equals(forever)) {
      library.delete(viewer.asker(), PhotoIds.parse(id));
    } else {
      trash.put(viewer.asker(), PhotoIds.parse(id));
    }
  }

  @POST
  @Path("/{id}/restore")
  @Audited("restore-photo")
  @Operation(summary = "Take a photo out of the trash; it is as it was before")
  @APIResponse(responseCode = "204", description = "It is in the library")
  @APIResponse(responseCode = "403", description = "Only its owner may")
  @APIResponse(responseCode = "404", description = "It isn't there, or not for you to see")
  public void restore(@PathParam("id") String id) throws RefusedException, IOException {
    trash.restore(viewer.asker(), PhotoIds.parse(id));
  }
}
