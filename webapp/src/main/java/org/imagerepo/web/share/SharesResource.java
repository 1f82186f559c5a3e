package org.imagerepo.web.share;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.share.Links;
import org.imagerepo.core.share.Shares;
import org.imagerepo.web.Addresses;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.security.Viewer;

/** One's own links. A token needs the scope manage for all of it: who reads a link has it. */
@Path("/shares")
@Dependent
public class SharesResource {
  private final Viewer viewer;
  private final Shares shares;
  private final Links links;

  @Inject
  public SharesResource(Viewer viewer, Shares shares, Links links) {
    this.viewer = viewer;
    this.shares = shares;
    this.links = links;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("share")
  @Operation(summary = "Make a link to photos")
  @APIResponse(
      responseCode = "201",
      description = "The link",
      content = @Content(schema = @Schema(implementation = ShareView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "One of the photos is somebody else's")
  @APIResponse(responseCode = "404", description = "One of the photos isn't there for you to see")
  @APIResponse(responseCode = "409", description = "One of the photos is in the trash")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public Response create(ShareBody body) throws RefusedException, IOException {
    viewer.required(Action.SHARE.scope());
    if (body == null) {
      throw RefusedException.invalid("body", "must be a JSON object");
    }
    Share share = shares.create(viewer.asker(), body.share());
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, URI.create(Addresses.api("/shares/" + share.id())))
        .entity(whole(share))
        .build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List one's own links, last made first")
  @APIResponse(responseCode = "200", description = "A page of them")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public SharePageView list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    Page<Share> page =
        shares.list(viewer.asker(), ListParameters.cursor(cursor), ListParameters.limit(limit));
    return new SharePageView(
        page.items().stream()
            .map(share -> ShareView.listed(share, links.secret(share.id())))
            .toList(),
        page.next().orElse(null));
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "One of one's own links, with the ids of its photos")
  @APIResponse(responseCode = "200", description = "The link")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
  public ShareView read(@PathParam("id") String id) throws RefusedException, IOException {
    return whole(shares.share(viewer.asker(), id(id)));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("change-share")
  @Operation(summary = "Change a link's photos, title, password, end or originals; null removes")
  @RequestBody(content = @Content(schema = @Schema(implementation = SharePatchBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "The link as it is now",
      content = @Content(schema = @Schema(implementation = ShareView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "One of the photos is somebody else's")
  @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public ShareView change(@PathParam("id") String id, JsonObject patch)
      throws RefusedException, IOException {
    return whole(shares.change(viewer.asker(), id(id), SharePatches.read(patch)));
  }

  @DELETE
  @Path("/{id}")
  @Audited("revoke-share")
  @Operation(summary = "Take a link back; at once it leads nowhere")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
  public void revoke(@PathParam("id") String id) throws RefusedException, IOException {
    shares.revoke(viewer.asker(), id(id));
  }

  private ShareView whole(Share share) {
    return ShareView.whole(share, links.secret(share.id()));
  }

  private ShareId id(String text) throws RefusedException {
    viewer.required(Action.SHARE.scope());
    try {
      return new ShareId(text);
    } catch (IllegalArgumentException e) {
      throw RefusedException.notFound();
    }
  }
}
