package org.imagerepo.web.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers with problems where JAX-RS has no say. */
@ApplicationScoped
public class ProblemWriter {
  private final Jsonb json = JsonbBuilder.create();

  /** Writes the whole answer; its body goes to methods other than HEAD by the server's care. */
  public void write(Problem problem, HttpServletResponse response) throws IOException {
    byte[] body = json.toJson(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
