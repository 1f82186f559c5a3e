package org.imagerepo.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;

/** Tells that a store could not do its work now. */
@Provider
public class StorageMapper implements ExceptionMapper<IOException> {
  @Override
  public Response toResponse(IOException thrown) {
    Problem problem = StorageFaults.logged(thrown);
    Response.ResponseBuilder answer = problem.answer();
    return problem.status() == ProblemType.UNAVAILABLE.status()
        ? answer.header(HttpHeaders.RETRY_AFTER, RetryAfter.STORAGE.toSeconds()).build()
        : answer.build();
  }
}
