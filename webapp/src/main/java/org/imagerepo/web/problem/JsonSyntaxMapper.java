package org.imagerepo.web.problem;

import jakarta.json.JsonException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells that a body isn't JSON at all. */
@Provider
public class JsonSyntaxMapper implements ExceptionMapper<JsonException> {
  @Override
  public Response toResponse(JsonException thrown) {
    return JsonProblem.unreadable().answer().build();
  }
}
