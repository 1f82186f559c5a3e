package org.imagerepo.web.bytes;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.library.Content;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.refusal.RefusedException;

/** The small picture that stands for a user. Anybody may see it. */
@Path("/users/{username}/avatar")
@Dependent
public class AvatarResource {
  private static final String NO_VERSION = null;

  private final Accounts accounts;
  private final Library library;

  @Context private HttpHeaders headers;

  @Inject
  public AvatarResource(Accounts accounts, Library library) {
    this.accounts = accounts;
    this.library = library;
  }

  @GET
  @Operation(summary = "A small picture of the photo that stands for a user")
  @APIResponse(responseCode = "200", description = "All bytes")
  @APIResponse(responseCode = "304", description = "The client has them")
  @APIResponse(
      responseCode = "404",
      description = "There is no such user, or no such picture (yet)")
  public Response avatar(@PathParam("username") String username)
      throws RefusedException, IOException {
    User user = accounts.named(username).orElseThrow(RefusedException::notFound);
    Content content = library.avatar(user);
    String disposition = ContentDisposition.of(content.mediaType(), user.username(), false);
    return new ByteAnswer(content, disposition, NO_VERSION, headers::getHeaderString).get();
  }
}
