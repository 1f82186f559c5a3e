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
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoIds;
import org.imagerepo.web.security.Viewer;

/** The bytes of photos. Anybody may ask; the library decides who gets them. */
@Path("/photos")
@Dependent
public class BytesResource {
  private final Viewer viewer;
  private final Library library;

  @Context private HttpHeaders headers;

  @Inject
  public BytesResource(Viewer viewer, Library library) {
    this.viewer = viewer;
    this.library = library;
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
    return original(PhotoIds.parse(id), version, download).get();
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
    return original(PhotoIds.parse(id), version, download).head();
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
    return rendition(PhotoIds.parse(id), name, version, download).get();
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
    return rendition(PhotoIds.parse(id), name, version, download).head();
  }

  private ByteAnswer original(PhotoId id, String version, String download)
      throws RefusedException, IOException {
    Photo photo = library.photo(viewer.asker(), id);
    Content content = library.original(viewer.asker(), id);
    return answer(content, photo.original().fileName(), version, download);
  }

  private ByteAnswer rendition(PhotoId id, String name, String version, String download)
      throws RefusedException, IOException {
    Photo photo = library.photo(viewer.asker(), id);
    Content content = library.rendition(viewer.asker(), id, name);
    String fileName = RenditionName.of(photo.original().fileName(), name, content.mediaType());
    return answer(content, fileName, version, download);
  }

  private ByteAnswer answer(Content content, String fileName, String version, String download) {
    String disposition = ContentDisposition.of(content.mediaType(), fileName, download != null);
    return new ByteAnswer(content, disposition, version, headers::getHeaderString);
  }
}
