package org.imagerepo.web.tus;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Names the version in every answer.
 *
 * <p>tus 1.0, Core: "The Tus-Resumable header MUST be included in every request and response except
 * for OPTIONS requests."
 */
@Provider
public class TusResponseFilter implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (Tus.concerns(request)) {
      response.getHeaders().putSingle(Tus.RESUMABLE, Tus.VERSION);
    }
  }
}
