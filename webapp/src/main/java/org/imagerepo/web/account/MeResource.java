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
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.security.Viewer;

/** Who one is. Users only. */
@Path("/me")
@Dependent
public class MeResource {
  private final Viewer viewer;
  private final Accounts accounts;
  private final Quotas quotas;

  @Inject
  public MeResource(Viewer viewer, Accounts accounts, Quotas quotas) {
    this.viewer = viewer;
    this.accounts = accounts;
    this.quotas = quotas;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Who am I, and how much do I keep here")
  @APIResponse(responseCode = "200", description = "The user")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public MeView me() throws RefusedException, IOException {
    User user = viewer.required(Scope.READ);
    return MeView.of(UserView.of(user), accounts.usage(user), QuotaView.of(quotas.of(user.id())));
  }
}
