package org.imagerepo.web.tus;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Set;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/**
 * Finds out method and version before anything else.
 *
 * <p>tus 1.0, Core: "The X-HTTP-Method-Override request header MUST be a string which MUST be
 * interpreted as the request's method by the Server, if the header is presented." "If the version
 * specified by the Client is not supported by the Server, it MUST respond with the 412 Precondition
 * Failed status and MUST include the Tus-Version header into the response. In addition, the Server
 * MUST NOT process the request."
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class TusRequestFilter implements ContainerRequestFilter {
  /** What a POST may stand for; never something harmless, so that no check is got around. */
  private static final Set<String> OVERRIDES = Set.of("PATCH", "DELETE");

  @Override
  public void filter(ContainerRequestContext request) {
    if (!Tus.concerns(request)) {
      return;
    }
    String override = request.getHeaderString(Tus.METHOD_OVERRIDE);
    if (override != null
        && request.getMethod().equals("POST")
        && OVERRIDES.contains(override.toUpperCase(Locale.ROOT))) {
      request.setMethod(override.toUpperCase(Locale.ROOT));
    }
    boolean needsVersion = !Set.of("OPTIONS", "GET").contains(request.getMethod());
    if (needsVersion && !Tus.VERSION.equals(request.getHeaderString(Tus.RESUMABLE))) {
      request.abortWith(
          Problem.of(
                  ProblemType.PRECONDITION_FAILED,
                  "The header " + Tus.RESUMABLE + " must be " + Tus.VERSION + ".")
              .answer()
              .header("Tus-Version", Tus.VERSION)
              .build());
    }
  }
}
