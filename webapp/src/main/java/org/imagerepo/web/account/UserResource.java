package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.refusal.RefusedException;

/** What anybody may know of a user. One who is locked or closed looks absent. */
@Path("/users/{username}")
@Dependent
public class UserResource {
  private final Accounts accounts;

  @Inject
  public UserResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A user's public facts")
  @APIResponse(responseCode = "200", description = "The user")
  @APIResponse(responseCode = "308", description = "They have another name now: see Location")
  @APIResponse(responseCode = "404", description = "There is no such user")
  public PublicUserView user(@PathParam("username") String username)
      throws RefusedException, IOException {
    return PublicUserView.of(accounts.named(username).orElseThrow(RefusedException::notFound));
  }
}
