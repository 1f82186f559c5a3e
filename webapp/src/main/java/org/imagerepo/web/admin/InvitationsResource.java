package org.imagerepo.web.admin;

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
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.json.Times;
import org.imagerepo.web.security.Viewer;

/** Links for those who are to register. Administrators only; no token may. */
@Path("/admin/invitations")
@Dependent
public class InvitationsResource {
  private final Viewer viewer;
  private final SignUp signUp;

  @Inject
  public InvitationsResource(Viewer viewer, SignUp signUp) {
    this.viewer = viewer;
    this.signUp = signUp;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("invite")
  @Operation(summary = "Make a link for somebody to register with; it is told this once")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(
      responseCode = "403",
      description = "Only administrators may; or nobody may register")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public Response invite(InvitationBody body) throws RefusedException, IOException {
    User by = viewer.administrator(Scope.ACCOUNT);
    InvitationBody wanted = body == null ? new InvitationBody(null, null) : body;
    LinkView made =
        LinkView.of(
            signUp.invite(
                by,
                wanted.note() == null ? "" : wanted.note(),
                Times.parse("expiresAt", wanted.expiresAt())));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Invitations that nobody has used yet, the latest first")
  @APIResponse(responseCode = "200", description = "They, without the links themselves")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  public LinksView list() throws RefusedException, IOException {
    viewer.administrator(Scope.ACCOUNT);
    return new LinksView(signUp.invitations().stream().map(LinkView::of).toList(), null);
  }

  @DELETE
  @Path("/{id}")
  @Audited("revoke-invitation")
  @Operation(summary = "Take an invitation back")
  @APIResponse(responseCode = "204", description = "The link no longer works")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "404", description = "There is none, or it was used")
  public void revoke(@PathParam("id") String id) throws RefusedException, IOException {
    viewer.administrator(Scope.ACCOUNT);
    signUp.revoke(parse(id));
  }

  private static AccountLinkId parse(String id) throws RefusedException {
    try {
      return new AccountLinkId(id);
    } catch (IllegalArgumentException e) {
      throw RefusedException.notFound();
    }
  }
}
