package org.imagerepo.web.tus;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.upload.Checksum;
import org.imagerepo.core.upload.Chunk;
import org.imagerepo.core.upload.NewUpload;
import org.imagerepo.core.upload.UploadId;
import org.imagerepo.core.upload.UploadState;
import org.imagerepo.core.upload.Uploads;
import org.imagerepo.web.security.Viewer;

/** Uploads that can be resumed. Users only; each knows only their own. */
@Path(Tus.PATH)
@Dependent
public class TusResource {
  private final Viewer viewer;
  private final Uploads uploads;
  private final Quotas quotas;

  @Inject
  public TusResource(Viewer viewer, Uploads uploads, Quotas quotas) {
    this.viewer = viewer;
    this.uploads = uploads;
    this.quotas = quotas;
  }

  /**
   * tus 1.0, Core: "An OPTIONS request MAY be used to gather information about the Server's current
   * configuration. A successful response indicated by the 204 No Content or 200 OK status MUST
   * contain the Tus-Version header. It MAY include the Tus-Extension and Tus-Max-Size headers."
   * Checksum: "The Tus-Checksum-Algorithm header MUST be included in the response to an OPTIONS
   * request."
   */
  @OPTIONS
  @Operation(summary = "What this server of tus 1.0 can do")
  @APIResponse(responseCode = "204", description = "The headers tell")
  public Response options() {
    return Response.noContent()
        .header("Tus-Version", Tus.VERSION)
        .header("Tus-Extension", Tus.EXTENSIONS)
        .header("Tus-Max-Size", uploads.limits().maxBytes())
        .header("Tus-Checksum-Algorithm", String.join(",", Checksum.ALGORITHMS))
        .build();
  }

  /** The same for one upload. */
  @OPTIONS
  @Path("/{id}")
  @Operation(hidden = true)
  public Response optionsOfOne() {
    return options();
  }

  /**
   * tus 1.0, Creation: "The Server MUST acknowledge a successful upload creation with the 201
   * Created status. The Server MUST set the Location header to the URL of the created resource.
   * This URL MAY be absolute or relative." Creation With Upload: "The Server MUST include the
   * Upload-Offset header … in the response."
   */
  @POST
  @Operation(summary = "Create an upload (tus 1.0), or make a photo of partial ones")
  @APIResponse(responseCode = "201", description = "Created; Location is its address")
  @APIResponse(responseCode = "400", description = "A header breaks a rule of tus")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "409", description = "A part is not complete")
  @APIResponse(responseCode = "412", description = "The version of tus is not 1.0.0")
  @APIResponse(
      responseCode = "413",
      description = "The file is too large, or your quota is used up")
  @APIResponse(responseCode = "429", description = "Too many unfinished uploads")
  @APIResponse(responseCode = "507", description = "The disk is full")
  public Response create(
      @Context HttpHeaders http, @Context HttpServletResponse response, InputStream body)
      throws RefusedException, IOException {
    UserId owner = viewer.required(Scope.UPLOAD).id();
    TusHeaders headers = new TusHeaders(http::getHeaderString);
    UploadState state =
        headers.isFinal()
            ? uploads.concatenate(owner, headers.parts(), headers.metadata())
            : created(owner, headers, isChunk(http), body);
    // Not by JAX-RS, which would put what it thinks is this server's address in front.
    response.setHeader(HttpHeaders.LOCATION, UploadAddress.of(state.info().id()));
    return TusAnswer.progress(Response.status(Response.Status.CREATED), state).build();
  }

  private UploadState created(
      UserId owner, TusHeaders headers, boolean withUpload, InputStream body)
      throws RefusedException, IOException {
    NewUpload wanted =
        new NewUpload(headers.lengthOrDeferred(), headers.metadata(), headers.isPartial());
    Chunk chunk = new Chunk(0, OptionalLong.empty(), headers.bodySize(), headers.checksum(), body);
    quotas.requireRoom(owner, wanted.length().orElse(1));
    UploadState state = uploads.create(owner, wanted);
    if (!withUpload) {
      return state;
    }
    boolean received = false;
    try {
      UploadState with = uploads.append(owner, state.info().id(), chunk);
      received = true;
      return with;
    } finally {
      if (!received) {
        // The client will never know its address.
        uploads.abandon(owner, state.info().id());
      }
    }
  }

  private static boolean isChunk(HttpHeaders http) {
    return http.getMediaType() != null && http.getMediaType().toString().startsWith(Tus.CHUNK);
  }

  /** tus 1.0, Core, HEAD; see {@link TusAnswer#full}. */
  @HEAD
  @Path("/{id}")
  @Operation(summary = "How far an upload is; ends a request that still writes to it")
  @APIResponse(responseCode = "200", description = "The headers tell")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "404", description = "You have no such upload")
  @APIResponse(responseCode = "410", description = "It has expired")
  public Response state(@PathParam("id") String id) throws RefusedException, IOException {
    return TusAnswer.full(uploads.state(viewer.required(Scope.UPLOAD).id(), parse(id)));
  }

  /**
   * tus 1.0, Core: "The Server SHOULD accept PATCH requests against any upload URL and apply the
   * bytes contained in the message at the given offset specified by the Upload-Offset header. All
   * PATCH requests MUST use Content-Type: application/offset+octet-stream, otherwise the server
   * SHOULD return a 415 Unsupported Media Type status. The Upload-Offset header's value MUST be
   * equal to the current offset of the resource. … If the offsets do not match, the Server MUST
   * respond with the 409 Conflict status without modifying the upload resource."
   */
  @PATCH
  @Path("/{id}")
  @Consumes(Tus.CHUNK)
  @Operation(summary = "Send bytes of an upload; the last ones make the photo")
  @APIResponse(responseCode = "204", description = "Kept; X-Photo is the photo's address, if whole")
  @APIResponse(responseCode = "400", description = "A header breaks a rule of tus")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "It is made of parts")
  @APIResponse(responseCode = "404", description = "You have no such upload")
  @APIResponse(responseCode = "408", description = "Too few bytes arrived")
  @APIResponse(responseCode = "409", description = "The offset is another one")
  @APIResponse(responseCode = "410", description = "It has expired")
  @APIResponse(responseCode = "413", description = "More bytes than the upload can have")
  @APIResponse(responseCode = "415", description = "The whole is no photo of a kind that is read")
  @APIResponse(responseCode = "422", description = "The whole is damaged, or not what was told")
  @APIResponse(responseCode = "423", description = "A newer request took over")
  @APIResponse(responseCode = "460", description = "The bytes differ from their checksum")
  public Response append(@PathParam("id") String id, @Context HttpHeaders http, InputStream body)
      throws RefusedException, IOException {
    UserId owner = viewer.required(Scope.UPLOAD).id();
    TusHeaders headers = new TusHeaders(http::getHeaderString);
    Chunk chunk =
        new Chunk(headers.offset(), headers.length(), headers.bodySize(), headers.checksum(), body);
    return TusAnswer.acknowledged(uploads.append(owner, parse(id), chunk));
  }

  /**
   * tus 1.0, Termination: "When receiving a DELETE request for an existing upload the Server SHOULD
   * free associated resources and MUST respond with the 204 No Content status confirming that the
   * upload was terminated. For all future requests to this URL, the Server SHOULD respond with the
   * 404 Not Found or 410 Gone status."
   */
  @DELETE
  @Path("/{id}")
  @Operation(summary = "End an upload; a photo that it became stays")
  @APIResponse(responseCode = "204", description = "It is gone")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "404", description = "You have no such upload")
  @APIResponse(responseCode = "410", description = "It has expired")
  public void terminate(@PathParam("id") String id) throws RefusedException, IOException {
    uploads.terminate(viewer.required(Scope.UPLOAD).id(), parse(id));
  }

  private static UploadId parse(String id) throws RefusedException {
    return UploadId.parse(id).orElseThrow(RefusedException::notFound);
  }
}
