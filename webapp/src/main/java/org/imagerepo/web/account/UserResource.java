package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.Addresses;

/** What anybody may know of a user. One who is locked or closed looks absent. */
@Path("/users/{username}")
@Dependent
public class UserResource {
  private static final int PERMANENT_REDIRECT = 308;

  private final Accounts accounts;

  @Inject
  public UserResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "A user's public facts")
  @APIResponse(
      responseCode = "200",
      description = "The user",
      content = @Content(schema = @Schema(implementation = PublicUserView.class)))
  @APIResponse(responseCode = "308", description = "They have another name now: see Location")
  @APIResponse(responseCode = "404", description = "There is no such user")
  public Response user(
      @PathParam("username") String username, @Context HttpServletResponse response)
      throws RefusedException, IOException {
    Optional<User> user = accounts.named(username);
    if (user.isPresent()) {
      return Response.ok(PublicUserView.of(user.get())).build();
    }
    User renamed = accounts.formerlyNamed(username).orElseThrow(RefusedException::notFound);
    // Not by JAX-RS, which would put what it thinks is this server's address in front.
    response.setHeader(HttpHeaders.LOCATION, Addresses.api("/users/" + renamed.username()));
    return Response.status(PERMANENT_REDIRECT).build();
  }
}
