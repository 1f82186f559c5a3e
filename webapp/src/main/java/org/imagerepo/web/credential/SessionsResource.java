package org.imagerepo.web.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.Viewer;

/** Where one is logged in. Users only; each sees their own; no token may. */
@Path("/sessions")
@Dependent
public class SessionsResource {
  private final Viewer viewer;
  private final Sessions sessions;

  @Inject
  public SessionsResource(Viewer viewer, Sessions sessions) {
    this.viewer = viewer;
    this.sessions = sessions;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Where you are logged in, last used first")
  @APIResponse(responseCode = "200", description = "Your sessions")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  public SessionsView list() throws RefusedException, IOException {
    User user = viewer.required(Scope.ACCOUNT);
    List<SessionView> items =
        sessions.of(user.id()).stream().map(s -> SessionView.of(s, isCurrent(s))).toList();
    return new SessionsView(items, null);
  }

  private boolean isCurrent(Session session) {
    return current().filter(secret -> Sessions.isOf(secret, session)).isPresent();
  }

  private Optional<String> current() {
    return viewer.isByCookie() ? viewer.secret() : Optional.empty();
  }

  @DELETE
  @Path("/{id}")
  @Audited("end-session")
  @Operation(summary = "Log a browser out")
  @APIResponse(responseCode = "204", description = "It is logged out")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  @APIResponse(responseCode = "404", description = "You have no such session")
  public void end(@PathParam("id") String id) throws RefusedException, IOException {
    sessions.close(viewer.required(Scope.ACCOUNT).id(), id);
  }

  @DELETE
  @Audited("end-other-sessions")
  @Operation(summary = "Log all browsers out but the one that asks")
  @APIResponse(responseCode = "204", description = "They are logged out")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  public void endOthers() throws RefusedException, IOException {
    sessions.closeAll(viewer.required(Scope.ACCOUNT).id(), current());
  }
}
