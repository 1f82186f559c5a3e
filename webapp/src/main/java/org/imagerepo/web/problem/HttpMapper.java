package org.imagerepo.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells what JAX-RS itself refuses: addresses, methods, media types, parameters. */
@Provider
public class HttpMapper implements ExceptionMapper<WebApplicationException> {
  @Override
  public Response toResponse(WebApplicationException thrown) {
    Response original = thrown.getResponse();
    int status = original.getStatus();
    if (status < 400 || original.hasEntity()) {
      return original;
    }
    Response.ResponseBuilder answer = problem(status).answer();
    String allowed = original.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }

  static Problem problem(int status) {
    ProblemType type =
        ProblemType.ofStatus(status)
            .orElse(status < 500 ? ProblemType.REFUSED : ProblemType.INTERNAL_ERROR);
    return new Problem(
        Problem.TYPES + type.slug(), type.title(), status, detail(type), null, null, null);
  }

  private static String detail(ProblemType type) {
    return switch (type) {
      case NO_SUCH_ADDRESS -> "Look the address up in the description of the interface: /openapi";
      case METHOD_NOT_ALLOWED -> "The header Allow lists the methods that the address takes.";
      case NOT_ACCEPTABLE -> "Let the header Accept include application/json, or leave it out.";
      case UNSUPPORTED_MEDIA_TYPE ->
          "Send the Content-Type that the description of the interface names: /openapi";
      case INTERNAL_ERROR -> "It isn't your fault. Tell the operator, who finds it in the log.";
      default -> "See the description of the interface: /openapi";
    };
  }
}
