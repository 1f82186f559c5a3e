package org.imagerepo.web.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;
import org.imagerepo.web.security.Viewer;

/** Uploading. Users only; each uploads to their own library. */
@Path("/photos")
@Dependent
public class UploadResource {
  private static final int MAX_BOUNDARY = 70;

  private final Viewer viewer;
  private final Uploads uploads;

  @Inject
  public UploadResource(Viewer viewer, Uploads uploads) {
    this.viewer = viewer;
    this.uploads = uploads;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(summary = "Upload photos, each part named 'files'")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = UploadForm.class)))
  @APIResponse(responseCode = "201", description = "All are in and durable; items are receipts")
  @APIResponse(responseCode = "207", description = "Some were refused; items say which and why")
  @APIResponse(responseCode = "400", description = "The body is cut off or malformed")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "413", description = "The only file is too large, or over your quota")
  @APIResponse(responseCode = "415", description = "The only file is of a kind that can't be read")
  @APIResponse(responseCode = "422", description = "The only file is damaged, empty or too big")
  public Response upload(@HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type, InputStream body)
      throws RefusedException, IOException {
    User owner = viewer.required(Scope.UPLOAD);
    List<UploadItem> items = new ArrayList<>();
    try {
      uploads.take(owner, new MultipartBody(body, boundary(type)), items);
      return UploadAnswer.of(items);
    } catch (BrokenUploadException e) {
      Problem problem = Problem.of(ProblemType.BAD_REQUEST, e.getMessage());
      return UploadAnswer.broken(problem, items);
    } catch (RefusedException e) {
      return UploadAnswer.broken(Problem.of(e), items);
    }
  }

  private static String boundary(MediaType type) throws RefusedException {
    if (type == null) {
      // JAX-RS lets a request without the header through to here.
      throw new NotSupportedException();
    }
    String boundary = type.getParameters().get("boundary");
    if (boundary == null || boundary.isEmpty() || boundary.length() > MAX_BOUNDARY) {
      throw RefusedException.invalid(
          HttpHeaders.CONTENT_TYPE, "must name a boundary of 1 to 70 characters");
    }
    return boundary;
  }
}
