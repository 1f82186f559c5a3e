package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.ExternalLogins;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.Addresses;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.AuditLog;
import org.imagerepo.web.security.OpenIdConnect;
import org.imagerepo.web.security.ProvenPerson;

/**
 * Logging in by a provider of OpenID Connect, where the settings name one. Security sends people to
 * it and proves who comes back, before anything here is reached.
 */
@Path("/oidc")
@Dependent
public class OpenIdResource {
  private final OpenIdConnect openId;
  private final ProvenPerson proven;
  private final ExternalLogins logins;
  private final SessionStart start;
  private final AuditLog audit;

  @Inject
  public OpenIdResource(
      OpenIdConnect openId,
      ProvenPerson proven,
      ExternalLogins logins,
      SessionStart start,
      AuditLog audit) {
    this.openId = openId;
    this.proven = proven;
    this.logins = logins;
    this.start = start;
    this.audit = audit;
  }

  @GET
  @Path("/log-in")
  @Operation(summary = "Log in by the other site that the platform trusts: open it in a browser")
  @APIResponse(responseCode = "302", description = "To that site, which sends you back")
  @APIResponse(responseCode = "404", description = "There is no such site")
  @APIResponse(responseCode = "401", description = "It can't be reached now; see the log")
  public void logIn() throws RefusedException {
    requireOffer();
    throw failed();
  }

  @GET
  @Path("/callback")
  @Audited("log-in-by-provider")
  @Operation(summary = "Where that site sends you back to")
  @APIResponse(responseCode = "303", description = "Logged in; to the start page, with the cookie")
  @APIResponse(responseCode = "401", description = "The site doesn't vouch for you")
  @APIResponse(responseCode = "403", description = "You are locked out, or may not register")
  @APIResponse(responseCode = "404", description = "There is no such site")
  public Response callback(
      @Context HttpServletRequest request, @Context HttpServletResponse response)
      throws RefusedException, IOException {
    requireOffer();
    User user = logins.user(proven.person().orElseThrow(OpenIdResource::failed));
    audit.about(user);
    // Not by JAX-RS, which would put what it thinks is this server's address in front.
    response.setHeader(HttpHeaders.LOCATION, Addresses.page("/"));
    return Response.status(Response.Status.SEE_OTHER)
        .header(HttpHeaders.SET_COOKIE, start.of(user, request))
        .build();
  }

  private void requireOffer() throws RefusedException {
    if (!openId.isOffered()) {
      throw RefusedException.notFound();
    }
  }

  private static RefusedException failed() {
    return new RefusedException(
        RefusalType.WRONG_CREDENTIALS,
        "The other site doesn't say who you are. Begin again at /api/oidc/log-in.");
  }
}
