package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.AuditLog;
import org.imagerepo.web.security.ClientConnection;

/** The browser's session. Anybody may try to begin one; ending none is fine. */
@Path("/session")
@Dependent
public class SessionResource {
  private final Accounts accounts;
  private final SessionStart start;
  private final ClientConnection connection;
  private final AuditLog audit;

  @Inject
  public SessionResource(
      Accounts accounts, SessionStart start, ClientConnection connection, AuditLog audit) {
    this.accounts = accounts;
    this.start = start;
    this.connection = connection;
    this.audit = audit;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Audited("log-in")
  @Operation(summary = "Log in")
  @APIResponse(responseCode = "204", description = "Logged in; the session cookie is set")
  @APIResponse(responseCode = "401", description = "User name or password is wrong")
  @APIResponse(responseCode = "403", description = "An administrator has locked the account")
  @APIResponse(responseCode = "429", description = "Too many wrong tries; wait for Retry-After")
  public Response logIn(CredentialsBody body, @Context HttpServletRequest request)
      throws RefusedException, IOException {
    String username = Body.required("username", Body.required(body).username());
    String password = Body.required("password", body.password());
    accounts.named(username).ifPresent(audit::about);
    User user =
        accounts
            .verify(username, password, connection.address(request))
            .orElseThrow(
                () ->
                    new RefusedException(
                        RefusalType.WRONG_CREDENTIALS, "Check both and try again."));
    if (user.isLocked()) {
      throw new RefusedException(
          RefusalType.ACCOUNT_LOCKED, "An administrator has locked it. Ask them why.");
    }
    return withCookie(start.of(user, request));
  }

  @DELETE
  @Audited("log-out")
  @Operation(summary = "Log out")
  @APIResponse(responseCode = "204", description = "Logged out; the session is no longer known")
  public Response logOut(@Context HttpServletRequest request) throws IOException {
    // On a computer of many people, the next one sees nothing of what was looked at.
    return Response.fromResponse(withCookie(start.end(request)))
        .header("Clear-Site-Data", "\"cache\"")
        .build();
  }

  private static Response withCookie(String cookie) {
    return Response.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
