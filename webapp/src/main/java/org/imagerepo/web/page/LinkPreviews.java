package org.imagerepo.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.web.photo.PhotoAddress;
import org.imagerepo.web.platform.Engine;

/**
 * What a link to a page says of it where it is shared. It is what strangers may know, whoever asks:
 * the programs that make such previews are strangers, and the page is the same for all.
 */
@ApplicationScoped
public class LinkPreviews {
  private static final Pattern OF_A_USER =
      Pattern.compile("/([A-Za-z0-9][A-Za-z0-9_-]{0,39})(?:/([A-Za-z0-9_-]+))?/?");
  private static final String PREVIEW = "preview";

  @Inject private Engine engine;

  /** Of the page at a path; empty where strangers see nothing. */
  Optional<LinkPreview> of(String path) throws IOException {
    Matcher matcher = OF_A_USER.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<User> owner = engine.accounts().named(matcher.group(1));
    if (owner.isEmpty()) {
      return Optional.empty();
    }
    return matcher.group(2) == null
        ? ofLibrary(owner.get())
        : ofPhoto(owner.get(), matcher.group(2));
  }

  private Optional<LinkPreview> ofLibrary(User owner) throws IOException {
    String title = "Photos of " + owner.displayName();
    try {
      List<Photo> newest =
          engine
              .library()
              .photos(Asker.nobody(), owner, PhotoQuery.Sort.TAKEN, Optional.empty(), 1)
              .items();
      return newest.isEmpty()
          ? Optional.empty()
          : Optional.of(new LinkPreview(title, title, image(newest.get(0))));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private Optional<LinkPreview> ofPhoto(User owner, String id) throws IOException {
    try {
      Photo photo = engine.library().photo(Asker.nobody(), new PhotoId(id));
      if (!photo.owner().equals(owner.id())) {
        return Optional.empty();
      }
      String by = "Photo of " + owner.displayName();
      return Optional.of(new LinkPreview(photo.caption().orElse(by), by, image(photo)));
    } catch (RefusedException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<LinkPreview.Image> image(Photo photo) {
    return photo.renditions().stream()
        .filter(made -> made.spec().name().equals(PREVIEW))
        .findFirst()
        .map(
            made ->
                new LinkPreview.Image(
                    PhotoAddress.rendition(PhotoAddress.photo(photo.id()), PREVIEW, made.sha256()),
                    made.spec().width(),
                    made.spec().height()));
  }
}
