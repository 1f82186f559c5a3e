package org.imagerepo.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.imagerepo.web.json.Json;

/** Answers with problems where JAX-RS has no say. */
@ApplicationScoped
public class ProblemWriter {
  /** Writes the whole answer; its body goes to methods other than HEAD by the server's care. */
  public void write(Problem problem, HttpServletResponse response) throws IOException {
    byte[] body = Json.of(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
