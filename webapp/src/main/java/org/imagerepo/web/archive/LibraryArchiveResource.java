package org.imagerepo.web.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.archive.Archive;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.bytes.EntityTags;
import org.imagerepo.web.security.Viewer;

/**
 * All photos of a user as one zip: their {@code originals}, which is the default, their {@code
 * previews} or {@code both}, with what is known of them if {@code metadata} is {@code true}.
 * Anybody may ask; each gets what is listed for them.
 *
 * <p>A request for the whole, or for its beginning, gets the library as it is now. One for a later
 * part goes on with what was begun: what its {@code If-Range} or {@code If-Match} names, and
 * without one what the viewer began last, since some clients resume without saying what.
 */
@Path("/users/{username}/archive.zip")
@Dependent
public class LibraryArchiveResource {
  private static final Pattern LATER = Pattern.compile("bytes=\\s*(-.*|0*[1-9].*)");

  private final Viewer viewer;
  private final Accounts accounts;
  private final Archives archives;

  @Context private HttpHeaders headers;

  @Inject
  public LibraryArchiveResource(Viewer viewer, Accounts accounts, Archives archives) {
    this.viewer = viewer;
    this.accounts = accounts;
    this.archives = archives;
  }

  @GET
  @Operation(summary = "All of a user's photos that are listed for you, or a range of that archive")
  @APIResponse(responseCode = "200", description = "All of it")
  @APIResponse(responseCode = "206", description = "The range that was asked for")
  @APIResponse(responseCode = "304", description = "The client has it")
  @APIResponse(responseCode = "404", description = "There is no such user, or a photo is gone")
  @APIResponse(responseCode = "416", description = "There are no such bytes")
  @APIResponse(responseCode = "422", description = "There is no such content")
  public Response read(
      @PathParam("username") String username,
      @QueryParam("content") String content,
      @QueryParam("metadata") boolean metadata)
      throws RefusedException, IOException {
    return answer(username, content, metadata).get();
  }

  @HEAD
  @Operation(summary = "The headers of that archive")
  @APIResponse(responseCode = "200", description = "As for GET")
  @APIResponse(responseCode = "404", description = "There is no such user")
  @APIResponse(responseCode = "422", description = "There is no such content")
  public Response head(
      @PathParam("username") String username,
      @QueryParam("content") String content,
      @QueryParam("metadata") boolean metadata)
      throws RefusedException, IOException {
    return answer(username, content, metadata).head();
  }

  private ArchiveAnswer answer(String username, String content, boolean metadata)
      throws RefusedException, IOException {
    Content wanted = ArchiveBody.content(content);
    User owner = accounts.named(username).orElseThrow(RefusedException::notFound);
    Optional<String> begun =
        header("If-Range").or(() -> header(HttpHeaders.IF_MATCH)).flatMap(EntityTags::digest);
    boolean isLater = header("Range").map(LATER::matcher).filter(Matcher::matches).isPresent();
    Archive archive =
        begun.isPresent() || isLater
            ? archives.resumed(viewer.asker(), owner, wanted, metadata, begun)
            : archives.all(viewer.asker(), owner, wanted, metadata);
    return new ArchiveAnswer(archive, headers::getHeaderString);
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(headers.getHeaderString(name));
  }
}
