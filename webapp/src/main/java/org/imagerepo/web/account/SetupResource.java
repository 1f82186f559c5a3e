package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Setup;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.AuditLog;

/** Making the first administrator. Whoever has the set-up link may, once. */
@Path("/setup")
@Dependent
public class SetupResource {
  private final Setup setup;
  private final AuditLog audit;

  @Inject
  public SetupResource(Setup setup, AuditLog audit) {
    this.setup = setup;
    this.audit = audit;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("set-up")
  @Operation(summary = "Make the first administrator")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "404", description = "The token isn't right, or no longer")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public Response complete(SetupBody body) throws RefusedException, IOException {
    String token = Body.required("token", Body.required(body).token());
    User user = setup.complete(token, body.registration());
    audit.about(user);
    return UsersResource.created(user);
  }
}
