package org.imagerepo.web.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.TreeMap;
import org.imagerepo.web.security.AuditLog;

/** Writes down what was done or tried, once its outcome is known. */
@Provider
@Audited
@Dependent
public class AuditFilter implements ContainerResponseFilter {
  private static final int MOST = 64;

  /** What a secret in an address is called: it lets people in, so it is nobody's to read here. */
  private static final String SECRET = "secret";

  @Inject private AuditLog log;
  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String act = resource.getResourceMethod().getAnnotation(Audited.class).value();
    Map<String, String> on = new TreeMap<>();
    request
        .getUriInfo()
        .getPathParameters()
        .forEach((name, values) -> on.put(name, shortened(values.get(0))));
    on.remove(SECRET);
    log.write(act, response.getStatus(), servletRequest, on);
  }

  private static String shortened(String value) {
    return value.length() > MOST ? value.substring(0, MOST) + "…" : value;
  }
}
