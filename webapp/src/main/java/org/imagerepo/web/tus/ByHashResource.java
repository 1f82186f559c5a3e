package org.imagerepo.web.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoView;
import org.imagerepo.web.photo.PhotoViews;
import org.imagerepo.web.security.Viewer;

/** Lets a client ask whether sending a file is worth it. Nobody learns of others' photos. */
@Path("/photos/by-sha256")
@Dependent
public class ByHashResource {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private final Viewer viewer;
  private final Library library;
  private final PhotoViews views;

  @Inject
  public ByHashResource(Viewer viewer, Library library, PhotoViews views) {
    this.viewer = viewer;
    this.library = library;
    this.views = views;
  }

  @GET
  @Path("/{sha256}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Your own photo of these bytes")
  @APIResponse(responseCode = "200", description = "You have it")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "404", description = "You don't have it")
  public PhotoView find(@PathParam("sha256") String sha256) throws RefusedException, IOException {
    User user = viewer.required(Scope.READ);
    String digest = sha256.toLowerCase(Locale.ROOT);
    if (!SHA256.matcher(digest).matches()) {
      throw RefusedException.notFound();
    }
    return views.of(viewer.asker(), library.own(viewer.asker(), user, digest));
  }
}
