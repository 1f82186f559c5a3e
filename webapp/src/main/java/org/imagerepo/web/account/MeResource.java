package org.imagerepo.web.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.OwnAccount;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.security.ClientConnection;
import org.imagerepo.web.security.Viewer;

/** Who one is. Users only; no token changes anything here. */
@Path("/me")
@Dependent
public class MeResource {
  private final Viewer viewer;
  private final Accounts accounts;
  private final OwnAccount account;
  private final Quotas quotas;
  private final ClientConnection connection;

  @Inject
  public MeResource(
      Viewer viewer,
      Accounts accounts,
      OwnAccount account,
      Quotas quotas,
      ClientConnection connection) {
    this.viewer = viewer;
    this.accounts = accounts;
    this.account = account;
    this.quotas = quotas;
    this.connection = connection;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Who am I, and how much do I keep here")
  @APIResponse(responseCode = "200", description = "The user")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "The token has no scope read")
  public MeView me() throws RefusedException, IOException {
    return view(viewer.required(Scope.READ));
  }

  private MeView view(User user) throws IOException {
    return MeView.of(user, accounts.usage(user), quotas.of(user.id()));
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("change-account")
  @Operation(summary = "Change user name, display name, avatar or who may know where photos are of")
  @RequestBody(content = @Content(schema = @Schema(implementation = AccountPatchBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "The user as they are now",
      content = @Content(schema = @Schema(implementation = MeView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  @APIResponse(responseCode = "409", description = "The user name is taken")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public MeView change(JsonObject patch) throws RefusedException, IOException {
    User user = viewer.required(Scope.ACCOUNT);
    return view(account.change(user, AccountPatch.read(patch)));
  }

  @POST
  @Path("/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Audited("change-password")
  @Operation(summary = "Change your password; all other browsers are logged out")
  @APIResponse(responseCode = "204", description = "Changed")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  @APIResponse(responseCode = "422", description = "The present one is wrong or the new one unfit")
  @APIResponse(responseCode = "429", description = "Too many wrong tries; wait for Retry-After")
  public void changePassword(PasswordBody body, @Context HttpServletRequest request)
      throws RefusedException, IOException {
    User user = viewer.required(Scope.ACCOUNT);
    account.changePassword(
        user,
        Body.required("current", Body.required(body).current()),
        Body.required("password", body.password()),
        connection.address(request),
        viewer.isByCookie() ? viewer.secret() : Optional.empty());
  }

  @POST
  @Path("/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("close-account")
  @Operation(summary = "Close your account; after its grace time it is deleted with all photos")
  @APIResponse(
      responseCode = "202",
      description = "Closed; it looks absent to others, and can be opened again until closesAt",
      content = @Content(schema = @Schema(implementation = ClosingView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not")
  @APIResponse(responseCode = "409", description = "You are the only administrator")
  @APIResponse(responseCode = "422", description = "The password is wrong")
  @APIResponse(responseCode = "429", description = "Too many wrong tries; wait for Retry-After")
  public Response close(CloseBody body, @Context HttpServletRequest request)
      throws RefusedException, IOException {
    User user = viewer.required(Scope.ACCOUNT);
    String password = Body.required("password", Body.required(body).password());
    ClosingView closing =
        new ClosingView(account.close(user, password, connection.address(request)));
    return Response.accepted(closing).build();
  }

  @POST
  @Path("/reopen")
  @Audited("reopen-account")
  @Operation(summary = "Open your closed account again; all is as it was before")
  @APIResponse(responseCode = "204", description = "It is open")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "A token may not, or its grace time is over")
  public void reopen() throws RefusedException, IOException {
    account.reopen(viewer.required(Scope.ACCOUNT));
  }
}
