package org.imagerepo.web.share;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.web.audit.Audited;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.photo.PageView;
import org.imagerepo.web.photo.PhotoViews;
import org.imagerepo.web.security.ClientConnection;

/**
 * What is behind a link. Whoever has the link may ask, and knows its password if it has one; who
 * else they are doesn't matter.
 */
@Path("/shared/{secret}")
@Dependent
public class SharedResource {
  private final LinkHolders holders;
  private final Library library;
  private final Accounts accounts;
  private final PhotoViews views;
  private final ClientConnection connection;

  @Context private HttpServletRequest request;

  @Inject
  public SharedResource(
      LinkHolders holders,
      Library library,
      Accounts accounts,
      PhotoViews views,
      ClientConnection connection) {
    this.holders = holders;
    this.library = library;
    this.accounts = accounts;
    this.views = views;
    this.connection = connection;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "What is behind a link")
  @APIResponse(responseCode = "200", description = "Who made it, and a page of its photos")
  @APIResponse(responseCode = "401", description = "It has a password; send it to /access first")
  @APIResponse(responseCode = "404", description = "It leads nowhere, or no longer")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public SharedView read(
      @PathParam("secret") String secret,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    Asker holder = holders.enter(secret, ShareCookie.read(request));
    Share share = holder.share().orElseThrow();
    User owner = accounts.user(share.owner()).orElseThrow(RefusedException::notFound);
    Page<Photo> page =
        library.shared(holder, ListParameters.cursor(cursor), ListParameters.limit(limit));
    return new SharedView(
        share.title().orElse(null),
        new SharedView.SharerView(owner.username(), owner.displayName()),
        new PageView(views.shared(holder, page.items(), owner, secret), page.next().orElse(null)),
        share.hasOriginals(),
        share.expiresAt().orElse(null));
  }

  @POST
  @Path("/access")
  @Consumes(MediaType.APPLICATION_JSON)
  @Audited("open-share")
  @Operation(summary = "Tell a link's password")
  @APIResponse(responseCode = "204", description = "Right; a cookie for this link alone is set")
  @APIResponse(responseCode = "401", description = "Wrong")
  @APIResponse(responseCode = "404", description = "The link leads nowhere, or no longer")
  @APIResponse(responseCode = "429", description = "Too many wrong tries; wait for Retry-After")
  public Response unlock(@PathParam("secret") String secret, SharePasswordBody body)
      throws RefusedException, IOException {
    if (body == null || body.password() == null) {
      throw RefusedException.invalid("password", "must be given");
    }
    LinkHolders.Pass pass = holders.unlock(secret, body.password(), connection.address(request));
    return Response.noContent()
        .header(
            HttpHeaders.SET_COOKIE, ShareCookie.keep(secret, pass, connection.isSecure(request)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
