package org.imagerepo.web.bytes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoIds;
import org.imagerepo.web.security.Viewer;

/** The bytes of photos. Anybody may ask; the library decides who gets them. */
@Path("/photos")
@Dependent
public class BytesResource {
  private final Viewer viewer;
  private final PhotoBytes bytes;

  @Context private HttpHeaders headers;

  @Inject
  public BytesResource(Viewer viewer, PhotoBytes bytes) {
    this.viewer = viewer;
    this.bytes = bytes;
  }

  @GET
  @Path("/{id}/original")
  @Operation(summary = "The uploaded bytes, or a range of them; ?download to save them")
  @APIResponse(responseCode = "200", description = "All bytes")
  @APIResponse(responseCode = "206", description = "The range, or up to eight, that was asked for")
  @APIResponse(responseCode = "304", description = "The client has them")
  @APIResponse(responseCode = "404", description = "It isn't there, or not for you to see")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  public Response original(
      @PathParam("id") String id,
      @QueryParam("v") String version,
      @QueryParam("download") String download)
      throws RefusedException, IOException {
    return wholeOriginal(id, version, download).get();
  }

  @HEAD
  @Path("/{id}/original")
  @Operation(summary = "The headers of the uploaded bytes")
  @APIResponse(responseCode = "200", description = "As for GET")
  public Response originalHead(
      @PathParam("id") String id,
      @QueryParam("v") String version,
      @QueryParam("download") String download)
      throws RefusedException, IOException {
    return wholeOriginal(id, version, download).head();
  }

  @GET
  @Path("/{id}/renditions/{name}")
  @Operation(summary = "The bytes of a rendition, or a range of them")
  @APIResponse(responseCode = "200", description = "All bytes")
  @APIResponse(responseCode = "206", description = "The range, or up to eight, that was asked for")
  @APIResponse(responseCode = "304", description = "The client has them")
  @APIResponse(responseCode = "404", description = "It isn't there (yet), or not for you to see")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  public Response rendition(
      @PathParam("id") String id,
      @PathParam("name") String name,
      @QueryParam("v") String version,
      @QueryParam("download") String download)
      throws RefusedException, IOException {
    return wholeRendition(id, name, version, download).get();
  }

  @HEAD
  @Path("/{id}/renditions/{name}")
  @Operation(summary = "The headers of a rendition")
  @APIResponse(responseCode = "200", description = "As for GET")
  public Response renditionHead(
      @PathParam("id") String id,
      @PathParam("name") String name,
      @QueryParam("v") String version,
      @QueryParam("download") String download)
      throws RefusedException, IOException {
    return wholeRendition(id, name, version, download).head();
  }

  private ByteAnswer wholeOriginal(String id, String version, String download)
      throws RefusedException, IOException {
    return bytes.original(
        viewer.asker(), PhotoIds.parse(id), new PhotoBytes.Wish(version, download, headers));
  }

  private ByteAnswer wholeRendition(String id, String name, String version, String download)
      throws RefusedException, IOException {
    return bytes.rendition(
        viewer.asker(), PhotoIds.parse(id), name, new PhotoBytes.Wish(version, download, headers));
  }
}
