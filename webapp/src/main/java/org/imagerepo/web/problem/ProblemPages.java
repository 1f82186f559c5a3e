package org.imagerepo.web.problem;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.core.refusal.RefusalType;

/**
 * Explains the types of problems to people who follow their addresses, and turns errors that the
 * server itself found into problems.
 */
@WebServlet("/problems/*")
public class ProblemPages extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient ProblemWriter writer;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response) {
    try {
      answer(request, response);
    } catch (IOException e) {
      // The client is gone; it will not miss the answer.
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
      writer.write(HttpMapper.problem(status instanceof Integer code ? code : 500), response);
      return;
    }
    Optional<String> text = text(request.getPathInfo());
    if (text.isEmpty()) {
      writer.write(HttpMapper.problem(HttpServletResponse.SC_NOT_FOUND), response);
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().write(text.get());
  }

  private static Optional<String> text(String pathInfo) {
    if (pathInfo == null || pathInfo.equals("/")) {
      return Optional.of(String.join("\n", all().toList()) + "\n");
    }
    return all().filter(line -> line.startsWith(pathInfo.substring(1) + " ")).findFirst();
  }

  private static Stream<String> all() {
    Stream<String> refusals =
        Arrays.stream(RefusalType.values())
            .map(type -> line(type.slug(), RefusalStatus.of(type), type.title()));
    Stream<String> ours =
        Arrays.stream(ProblemType.values())
            .map(type -> line(type.slug(), type.status(), type.title()));
    return Stream.concat(refusals, ours);
  }

  private static String line(String slug, int status, String title) {
    return slug + " (" + status + "): " + title + ".";
  }
}
