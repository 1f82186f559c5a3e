package org.imagerepo.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;
import org.imagerepo.web.problem.ProblemWriter;
import org.imagerepo.web.security.CrossOrigin;
import org.imagerepo.web.security.GuardHeaders;

/**
 * Serves the page's files, and the page itself at all its deep links, which the page then reads.
 * What belongs to the API and to MicroProfile passes through.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class PageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final Set<String> NOT_PAGES =
      Set.of("api", "health", "metrics", "openapi", "problems");

  /** Up to two segments, as in /alice/PHOTO; none with a dot, as files have. */
  private static final Pattern DEEP_LINK = Pattern.compile("/|(/[^/.]+){1,2}/?");

  private static final int PERMANENT_REDIRECT = 308;

  private transient PageFiles files;
  @Inject private transient ProblemWriter problems;
  @Inject private transient LinkPreviews previews;
  @Inject private transient FormerNames formerNames;
  @Inject private transient GuardHeaders guard;
  @Inject private transient CrossOrigin crossOrigin;

  @Override
  public void init(FilterConfig config) throws ServletException {
    super.init(config);
    try {
      files = new PageFiles(config.getServletContext());
    } catch (IOException e) {
      throw new ServletException("the files of the page can't be read", e);
    }
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    guard.set(request, response);
    if (request.getHeader("Transfer-Encoding") != null
        && request.getHeader("Content-Length") != null) {
      // Two lengths: a proxy may see another end of the request than we do (RFC 9112, 6.3).
      response.setHeader("Connection", "close");
      problems.write(
          Problem.of(
              ProblemType.BAD_REQUEST,
              "Send either Content-Length or Transfer-Encoding, never both."),
          response);
      return;
    }
    String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
    if (NOT_PAGES.contains(firstSegment(path))) {
      if (crossOrigin.answer(request, response)) {
        return;
      }
      chain.doFilter(request, response);
      return;
    }
    guard.setForPage(response);
    if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
      Optional<String> moved = formerNames.movedTo(path);
      if (moved.isPresent()) {
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", moved.get());
        response.setHeader("Cache-Control", "no-cache");
        return;
      }
      send(path, request, response);
    } else {
      response.setHeader("Allow", "GET, HEAD");
      problems.write(Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Pages are only read."), response);
    }
  }

  private void send(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PageFile> file = files.find(path);
    if (file.isPresent()) {
      file.get().send(HttpServletResponse.SC_OK, request, response);
      return;
    }
    Optional<PageFile> index = isFileName(path) ? Optional.empty() : files.index();
    if (index.isPresent()) {
      boolean isKnown = DEEP_LINK.matcher(path).matches();
      int status = isKnown ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND;
      pageAt(path, index.get(), request).send(status, request, response);
      return;
    }
    problems.write(
        Problem.of(ProblemType.NO_SUCH_ADDRESS, "There is no such page or file."), response);
  }

  /** The page, saying of itself what links to it show where they are shared. */
  private PageFile pageAt(String path, PageFile index, HttpServletRequest request)
      throws IOException {
    return previews.of(path).map(preview -> preview.in(index, origin(request))).orElse(index);
  }

  private static String origin(HttpServletRequest request) {
    StringBuffer address = request.getRequestURL();
    return address.substring(0, address.length() - request.getRequestURI().length());
  }

  private static boolean isFileName(String path) {
    return path.substring(path.lastIndexOf('/')).contains(".");
  }

  private static String firstSegment(String path) {
    int end = path.indexOf('/', 1);
    return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
  }
}
