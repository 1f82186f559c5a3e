package org.imagerepo.web.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Scope;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.OwnAccount;
import org.imagerepo.core.account.PasswordReset;
import org.imagerepo.core.account.UserAdministration;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.account.ClosingView;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.security.Viewer;

/** All users. Administrators only; a token may look, but change nothing. */
@Path("/admin/users")
@Dependent
public class UsersAdminResource {
  private final Viewer viewer;
  private final UserAdministration users;
  private final Accounts accounts;
  private final OwnAccount closing;
  private final PasswordReset reset;

  @Inject
  public UsersAdminResource(
      Viewer viewer,
      UserAdministration users,
      Accounts accounts,
      OwnAccount closing,
      PasswordReset reset) {
    this.viewer = viewer;
    this.users = users;
    this.accounts = accounts;
    this.closing = closing;
    this.reset = reset;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "List users by user name, or those whose names contain q")
  @APIResponse(responseCode = "200", description = "A page of them")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public UserPageView list(
      @QueryParam("q") String text,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    viewer.administrator(Scope.MANAGE);
    Page<User> page =
        users.users(
            text == null ? "" : text.strip(),
            ListParameters.cursor(cursor),
            ListParameters.limit(limit));
    List<UserStateView> items = new ArrayList<>();
    for (User user : page.items()) {
      items.add(view(user));
    }
    return new UserPageView(items, page.next().orElse(null));
  }

  private UserStateView view(User user) throws IOException {
    return UserStateView.of(user, users.lastSeen(user.id()).orElse(null), accounts.usage(user));
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("change-user")
  @Operation(summary = "Lock a user out or let them in again; change their roles or quota")
  @APIResponse(responseCode = "200", description = "The user as they are now")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "404", description = "There is no such user")
  @APIResponse(responseCode = "409", description = "Nobody else could run the platform")
  @APIResponse(responseCode = "422", description = "Rules are broken; errors lists each")
  public UserStateView change(@PathParam("id") String id, UserChangeBody body)
      throws RefusedException, IOException {
    viewer.administrator(Scope.ACCOUNT);
    if (body == null) {
      throw RefusedException.invalid("body", "must be a JSON object");
    }
    return view(users.change(parse(id), body.change()));
  }

  @DELETE
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("close-user")
  @Operation(summary = "Close a user's account; after its grace time it is deleted with all photos")
  @APIResponse(
      responseCode = "202",
      description = "Closed; it can be opened again until closesAt",
      content = @Content(schema = @Schema(implementation = ClosingView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "404", description = "There is no such user")
  @APIResponse(responseCode = "409", description = "Nobody else could run the platform")
  public Response close(@PathParam("id") String id) throws RefusedException, IOException {
    viewer.administrator(Scope.ACCOUNT);
    return Response.accepted(new ClosingView(closing.close(users.user(parse(id))))).build();
  }

  @POST
  @Path("/{id}/password-link")
  @Produces(MediaType.APPLICATION_JSON)
  @Audited("create-password-link")
  @Operation(summary = "Make a link that sets the user's password once; it is told this once")
  @APIResponse(
      responseCode = "201",
      description = "Made; former ones stop working",
      content = @Content(schema = @Schema(implementation = LinkView.class)))
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "Only administrators may")
  @APIResponse(responseCode = "404", description = "There is no such user")
  public Response passwordLink(@PathParam("id") String id) throws RefusedException, IOException {
    viewer.administrator(Scope.ACCOUNT);
    LinkView made = LinkView.of(reset.create(users.user(parse(id))));
    return Response.status(Response.Status.CREATED).entity(made).build();
  }

  private static UserId parse(String id) throws RefusedException {
    try {
      return new UserId(id);
    } catch (IllegalArgumentException e) {
      throw RefusedException.notFound();
    }
  }
}
