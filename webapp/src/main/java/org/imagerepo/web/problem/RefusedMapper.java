package org.imagerepo.web.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.imagerepo.core.refusal.RefusedException;

/** Tells what the engine refuses. */
@Provider
@Dependent
public class RefusedMapper implements ExceptionMapper<RefusedException> {
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(RefusedException refused) {
    Response.ResponseBuilder answer = Problem.of(refused).answer();
    return switch (refused.type()) {
      case NOT_AUTHENTICATED, WRONG_CREDENTIALS ->
          answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.to(request::getHeader)).build();
      case SHARE_PASSWORD_NEEDED ->
          answer.header(HttpHeaders.WWW_AUTHENTICATE, Challenge.SHARE).build();
      case TOO_MANY_ATTEMPTS ->
          answer.header(HttpHeaders.RETRY_AFTER, RetryAfter.seconds(refused.retryAfter())).build();
      default -> answer.build();
    };
  }
}
