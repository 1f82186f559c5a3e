package org.imagerepo.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.imagerepo.web.problem.Problem;
import org.imagerepo.web.problem.ProblemType;

/** Refuses changes that a page of another site would make in a user's name. */
@Provider
@PreMatching
@ApplicationScoped
public class SameOriginFilter implements ContainerRequestFilter {
  @Inject private Viewer viewer;
  @Inject private CrossOrigin crossOrigin;

  @Override
  public void filter(ContainerRequestContext request) {
    if (!SameOrigin.allows(
        request.getMethod(),
        request::getHeaderString,
        viewer.isByCookie(),
        crossOrigin::isAllowed)) {
      request.abortWith(
          Problem.of(
                  ProblemType.CROSS_SITE,
                  "A change that a session cookie authorises must carry Sec-Fetch-Site or Origin"
                      + " showing that it comes from this site. Scripts: send HTTP Basic instead.")
              .answer()
              .build());
    }
  }
}
