package org.imagerepo.web.problem;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells that a body isn't the JSON that is wanted; this is what the reader of bodies throws. */
@Provider
public class UnreadableJsonMapper implements ExceptionMapper<ProcessingException> {
  @Override
  public Response toResponse(ProcessingException thrown) {
    return JsonProblem.unreadable().answer().build();
  }
}
