package org.imagerepo.web.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells that something of ours is broken, without saying what to strangers. */
@Provider
public class FaultMapper implements ExceptionMapper<Throwable> {
  @Override
  public Response toResponse(Throwable thrown) {
    return Faults.logged(ProblemType.INTERNAL_ERROR, thrown).answer().build();
  }
}
