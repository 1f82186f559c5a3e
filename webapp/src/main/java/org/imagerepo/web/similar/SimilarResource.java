package org.imagerepo.web.similar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.similar.SimilarPhoto;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.web.photo.ListParameters;
import org.imagerepo.web.photo.PhotoIds;
import org.imagerepo.web.photo.PhotoViews;
import org.imagerepo.web.security.Viewer;

/** Photos that look like a given one. Anybody may ask; each finds what each may see in lists. */
@Path("/photos/{id}/similar")
@Dependent
public class SimilarResource {
  private static final double HUNDREDTHS = 100;

  private final Viewer viewer;
  private final SimilarPhotos similar;
  private final PhotoViews views;

  @Inject
  public SimilarResource(Viewer viewer, SimilarPhotos similar, PhotoViews views) {
    this.viewer = viewer;
    this.similar = similar;
    this.views = views;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Photos of the same owner that look like it, those of the same scene first",
      description =
          "The same scene taken at about the same time, and the same picture from any time."
              + " None as long as the photo hasn't been examined.")
  @APIResponse(responseCode = "200", description = "The most alike first")
  @APIResponse(responseCode = "404", description = "It isn't there, or not for you to see")
  @APIResponse(responseCode = "422", description = "The limit is wrong")
  public SimilarView similar(@PathParam("id") String id, @QueryParam("limit") String limit)
      throws RefusedException, IOException {
    List<SimilarView.Item> items = new ArrayList<>();
    for (SimilarPhoto found :
        similar.of(viewer.asker(), PhotoIds.parse(id), ListParameters.limit(limit))) {
      items.add(
          new SimilarView.Item(
              views.of(viewer.asker(), found.photo()),
              Math.round(HUNDREDTHS * found.likeness()) / HUNDREDTHS,
              found.apart().toSeconds()));
    }
    return new SimilarView(items);
  }
}
