package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.security.Viewer;

/** Who one is. Users only. */
@Path("/me")
@Dependent
public class MeResource {
  private final Viewer viewer;
  private final Accounts accounts;

  @Inject
  public MeResource(Viewer viewer, Accounts accounts) {
    this.viewer = viewer;
    this.accounts = accounts;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Who am I, and how much do I keep here")
  @APIResponse(responseCode = "200", description = "The user")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public MeView me() throws RefusedException, IOException {
    User user = viewer.required();
    return MeView.of(UserView.of(user), accounts.usage(user));
  }
}
