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
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.Addresses;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.AuditLog;

/** Users. Who may register, the platform's settings say. */
@Path("/users")
@Dependent
public class UsersResource {
  private final SignUp signUp;
  private final AuditLog audit;

  @Inject
  public UsersResource(SignUp signUp, AuditLog audit) {
    this.signUp = signUp;
    this.audit = audit;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("register")
  @Operation(summary = "Register")
  @APIResponse(
      responseCode = "201",
      description = "Registered; Location is the user's page",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  @APIResponse(responseCode = "403", description = "Nobody may register, or only who is invited")
  @APIResponse(responseCode = "409", description = "The user name is taken")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public Response register(RegistrationBody body) throws RefusedException, IOException {
    RegistrationBody wanted = Body.required(body);
    User user = signUp.signUp(wanted.registration(), Optional.ofNullable(wanted.invitation()));
    audit.about(user);
    return created(user);
  }

  static Response created(User user) {
    return Response.created(URI.create(Addresses.page("/" + user.username())))
        .entity(UserView.of(user))
        .build();
  }
}
