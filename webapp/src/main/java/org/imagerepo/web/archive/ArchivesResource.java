package org.imagerepo.web.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.security.Viewer;

/** Chosen photos as one zip. Only who is logged in may freeze one, and only they may have it. */
@Path("/archives")
@Dependent
public class ArchivesResource {
  private final Viewer viewer;
  private final Archives archives;

  @Context private HttpHeaders headers;

  @Inject
  public ArchivesResource(Viewer viewer, Archives archives) {
    this.viewer = viewer;
    this.archives = archives;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Freeze chosen photos as an archive, to be downloaded for a day")
  @APIResponse(
      responseCode = "201",
      description = "Where it is, and its exact size",
      content = @Content(schema = @Schema(implementation = ArchiveView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "404", description = "One of the photos isn't there for you to see")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public Response freeze(ArchiveBody body) throws RefusedException, IOException {
    viewer.required(Scope.READ);
    if (body == null) {
      throw RefusedException.invalid("body", "must be a JSON object");
    }
    ArchiveView view = ArchiveView.of(archives.freeze(viewer.asker(), body.request()));
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, URI.create(view.href()))
        .entity(view)
        .build();
  }

  @GET
  @Path("/{id}.zip")
  @Operation(summary = "A frozen archive, or a range of it")
  @APIResponse(responseCode = "200", description = "All of it")
  @APIResponse(responseCode = "206", description = "The range that was asked for")
  @APIResponse(responseCode = "304", description = "The client has it")
  @APIResponse(responseCode = "404", description = "It expired, isn't yours, or lost a photo")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  public Response read(@PathParam("id") String id) throws RefusedException, IOException {
    return answer(id).get();
  }

  @HEAD
  @Path("/{id}.zip")
  @Operation(summary = "The headers of a frozen archive")
  @APIResponse(responseCode = "200", description = "As for GET")
  @APIResponse(responseCode = "404", description = "It expired, or isn't yours")
  public Response head(@PathParam("id") String id) throws RefusedException, IOException {
    return answer(id).head();
  }

  private ArchiveAnswer answer(String id) throws RefusedException, IOException {
    return new ArchiveAnswer(archives.find(viewer.asker(), id), headers::getHeaderString);
  }
}
