package org.imagerepo.web.tus;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/** The words of the protocol. */
final class Tus {
  static final String VERSION = "1.0.0";
  static final String PATH = "/uploads";
  static final String CHUNK = "application/offset+octet-stream";
  static final String EXTENSIONS =
      String.join(
          ",",
          List.of(
              "creation",
              "creation-with-upload",
              "creation-defer-length",
              "checksum",
              "expiration",
              "termination",
              "concatenation"));

  static final String RESUMABLE = "Tus-Resumable";
  static final String OFFSET = "Upload-Offset";
  static final String LENGTH = "Upload-Length";
  static final String DEFER_LENGTH = "Upload-Defer-Length";
  static final String METADATA = "Upload-Metadata";
  static final String CHECKSUM = "Upload-Checksum";
  static final String CONCAT = "Upload-Concat";
  static final String EXPIRES = "Upload-Expires";
  static final String METHOD_OVERRIDE = "X-HTTP-Method-Override";

  /** Ours: the address of the photo that an upload became. */
  static final String PHOTO = "X-Photo";

  /** Ours: the photo was there before. */
  static final String DUPLICATE = "X-Photo-Duplicate";

  private Tus() {}

  /** Whether a request is of this protocol. */
  static boolean concerns(ContainerRequestContext request) {
    String path = "/" + request.getUriInfo().getPath();
    return path.replaceFirst("^//", "/").matches(PATH + "(/.*)?");
  }

  /** The answer to a header that breaks a rule. */
  static WebApplicationException broken(String header, String rule) {
    return new WebApplicationException(
        Problem.of(ProblemType.BAD_REQUEST, header + " " + rule + ".").answer().build());
  }
}
