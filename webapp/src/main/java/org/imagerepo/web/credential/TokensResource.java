package org.imagerepo.web.credential;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.json.Times;
import org.imagerepo.web.security.Viewer;

/** Ways in for one's scripts. Users only; each sees their own; no token may. */
@Path("/tokens")
@Dependent
public class TokensResource {
  private final Viewer viewer;
  private final Tokens tokens;

  @Inject
  public TokensResource(Viewer viewer, Tokens tokens) {
    this.viewer = viewer;
    this.tokens = tokens;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("create-token")
  @Operation(summary = "Make a token; its secret is told this once")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = TokenView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public Response create(TokenBody body) throws RefusedException, IOException {
    User user = viewer.required(Scope.ACCOUNT);
    if (body == null || body.name() == null) {
      throw RefusedException.invalid("name", "must be given");
    }
    Tokens.Fresh fresh =
        tokens.create(
            user,
            body.name(),
            ScopeNames.parse(body.scopes()),
            Times.parse("expiresAt", body.expiresAt()));
    return Response.status(Response.Status.CREATED).entity(TokenView.of(fresh)).build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Your tokens, the latest first, without their secrets")
  @APIResponse(responseCode = "200", description = "Your tokens")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  public TokensView list() throws RefusedException, IOException {
    User user = viewer.required(Scope.ACCOUNT);
    return new TokensView(tokens.of(user.id()).stream().map(TokenView::of).toList(), null);
  }

  @DELETE
  @Path("/{id}")
  @Audited("revoke-token")
  @Operation(summary = "Revoke a token")
  @APIResponse(responseCode = "204", description = "It no longer counts")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  @APIResponse(responseCode = "404", description = "You have no such token")
  public void revoke(@PathParam("id") String id) throws RefusedException, IOException {
    tokens.revoke(viewer.required(Scope.ACCOUNT).id(), parse(id));
  }

  private static TokenId parse(String id) throws RefusedException {
    try {
      return new TokenId(id);
    } catch (IllegalArgumentException e) {
      throw RefusedException.notFound();
    }
  }
}
