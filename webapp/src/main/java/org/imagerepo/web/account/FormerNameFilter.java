package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.web.Addresses;
import org.imagerepo.web.platform.Engine;

/** Leads from addresses of users who have another name by now to where they are. */
@Provider
@Dependent
public class FormerNameFilter implements ContainerRequestFilter {
  private static final String USERNAME = "username";
  private static final int PERMANENT_REDIRECT = 308;

  @Inject private Engine engine;
  @Context private HttpServletResponse servletResponse;

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String username = request.getUriInfo().getPathParameters().getFirst(USERNAME);
    if (username == null || engine.accounts().named(username).isPresent()) {
      return;
    }
    Optional<User> moved = engine.accounts().formerlyNamed(username);
    if (moved.isPresent()) {
      // Not by JAX-RS, which would put what it thinks is this server's address in front.
      servletResponse.setHeader(
          HttpHeaders.LOCATION, address(request.getUriInfo(), moved.get().username()));
      request.abortWith(Response.status(PERMANENT_REDIRECT).build());
    }
  }

  /** The same address, but for the name: {@code users/NAME} and what comes after it. */
  private static String address(UriInfo uri, String username) {
    String[] segments = uri.getPath(false).replaceFirst("^/", "").split("/", 3);
    String rest = segments.length > 2 ? "/" + segments[2] : "";
    String query = uri.getRequestUri().getRawQuery();
    return Addresses.api(
        "/" + segments[0] + "/" + username + rest + (query == null ? "" : "?" + query));
  }
}
