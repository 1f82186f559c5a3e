package org.imagerepo.web.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.FoundPage;
import org.imagerepo.core.search.FoundPhoto;
import org.imagerepo.core.search.Search;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.photo.PhotoView;
import org.imagerepo.web.photo.PhotoViews;
import org.imagerepo.web.security.Viewer;

/** Finding photos by words. Anybody may ask; each finds what each may see in lists. */
@Path("/search")
@Dependent
public class SearchResource {
  private static final int MOST_SUGGESTIONS = 20;

  private final Viewer viewer;
  private final Search search;
  private final Accounts accounts;
  private final PhotoViews views;

  @Inject
  public SearchResource(Viewer viewer, Search search, Accounts accounts, PhotoViews views) {
    this.viewer = viewer;
    this.search = search;
    this.accounts = accounts;
    this.views = views;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Find an owner's photos by words, the best first, each with the reasons")
  @APIResponse(
      responseCode = "200",
      description = "Those that fit; none where nothing fits well enough",
      content = @Content(schema = @Schema(implementation = FoundView.class)))
  @APIResponse(responseCode = "401", description = "No owner is named, and nobody is logged in")
  @APIResponse(responseCode = "404", description = "There is no such owner")
  @APIResponse(
      responseCode = "422",
      description = "The question can't be read, position says where; or a parameter is wrong")
  public Response find(
      @QueryParam("q") String question,
      @QueryParam("owner") String owner,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    FoundPage found =
        search.find(
            viewer.asker(),
            named(owner),
            question == null ? "" : question,
            ListParameters.cursor(cursor),
            ListParameters.limit(limit));
    List<PhotoView> photos =
        views.of(
            viewer.asker(), found.photos().stream().map(FoundPhoto::photo).toList(), found.owner());
    return Response.ok(FoundJson.of(found, photos)).build();
  }

  @GET
  @Path("/suggestions")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "How a question that is being typed may go on")
  @APIResponse(responseCode = "200", description = "The most frequent first")
  @APIResponse(responseCode = "401", description = "No owner is named, and nobody is logged in")
  @APIResponse(responseCode = "404", description = "There is no such owner")
  @APIResponse(responseCode = "422", description = "A parameter is wrong")
  public SuggestionsView suggestions(
      @QueryParam("q") String question,
      @QueryParam("owner") String owner,
      @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    int most = Math.min(MOST_SUGGESTIONS, ListParameters.limit(limit));
    return SuggestionsView.of(
        search.suggestions(viewer.asker(), named(owner), question == null ? "" : question, most));
  }

  private Optional<User> named(String username) throws RefusedException, IOException {
    if (username == null) {
      return Optional.empty();
    }
    return Optional.of(accounts.named(username).orElseThrow(RefusedException::notFound));
  }
}
