package org.imagerepo.web.photo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.library.Trash;
import org.imagerepo.web.photo.PhotoView.BoxView;
import org.imagerepo.web.photo.PhotoView.ByView;
import org.imagerepo.web.photo.PhotoView.LinkView;
import org.imagerepo.web.photo.PhotoView.OwnerView;
import org.imagerepo.web.photo.PhotoView.RenditionView;
import org.imagerepo.web.photo.PhotoView.ScoreView;
import org.imagerepo.web.photo.PhotoView.TagView;
import org.imagerepo.web.photo.PhotoView.WorkView;

/** Makes of photos what a viewer may know of them. */
@Dependent
public class PhotoViews {
  private static final String OWN_VOCABULARY = "own";
  private static final String PERSON = "person";

  private final Accounts accounts;
  private final Access access;
  private final Trash trash;

  @Inject
  public PhotoViews(Accounts accounts, Access access, Trash trash) {
    this.accounts = accounts;
    this.access = access;
    this.trash = trash;
  }

  /** One photo. */
  public PhotoView of(Asker viewer, Photo photo) throws IOException {
    Optional<User> owner = viewer.is(photo.owner()) ? viewer.user() : accounts.user(photo.owner());
    return of(
        viewer, photo, owner.map(PhotoViews::owner).orElse(null), PhotoAddress.photo(photo.id()));
  }

  /** Photos of one owner. */
  public List<PhotoView> of(Asker viewer, List<Photo> photos, User owner) throws IOException {
    OwnerView view = owner(owner);
    List<PhotoView> views = new ArrayList<>();
    for (Photo photo : photos) {
      views.add(of(viewer, photo, view, PhotoAddress.photo(photo.id())));
    }
    return views;
  }

  /** Photos behind a link, with addresses behind the same link. */
  public List<PhotoView> shared(Asker holder, List<Photo> photos, User owner, String secret)
      throws IOException {
    OwnerView view = owner(owner);
    List<PhotoView> views = new ArrayList<>();
    for (Photo photo : photos) {
      views.add(of(holder, photo, view, PhotoAddress.shared(secret, photo.id())));
    }
    return views;
  }

  private PhotoView of(Asker viewer, Photo photo, OwnerView owner, String address)
      throws IOException {
    boolean isOwners = access.may(viewer, Action.INSPECT, photo);
    return new PhotoView(
        photo.id().value(),
        owner,
        photo.original().fileName(),
        photo.original().info().mediaType(),
        photo.original().size(),
        photo.original().info().uprightWidth(),
        photo.original().info().uprightHeight(),
        photo.original().sha256(),
        photo.takenAt().orElse(null),
        photo.original().uploadedAt(),
        lower(photo.visibility()),
        photo.caption().orElse(null),
        photo.ownTags(),
        photo.placeholder().orElse(null),
        renditions(photo, address),
        access.may(viewer, Action.DOWNLOAD, photo)
            ? new LinkView(PhotoAddress.original(address, photo.original().sha256()))
            : null,
        tags(photo),
        scores(photo),
        QualityView.of(photo),
        access.may(viewer, Action.LOCATE, photo)
            ? fields(photo)
            : PrivateFields.withheld(fields(photo)),
        isOwners ? work(photo) : null,
        isOwners ? publicLocation(photo) : null,
        photo.trashedAt().orElse(null),
        trash.purgeAt(photo).orElse(null));
  }

  private static Boolean publicLocation(Photo photo) {
    return photo.publicLocation() == PublicLocation.AS_OWNER
        ? null
        : photo.publicLocation() == PublicLocation.SHOWN;
  }

  private static OwnerView owner(User owner) {
    return new OwnerView(owner.id().value(), owner.username(), owner.displayName());
  }

  private static List<RenditionView> renditions(Photo photo, String address) {
    return photo.renditions().stream()
        .map(
            made ->
                new RenditionView(
                    made.spec().name(),
                    made.spec().width(),
                    made.spec().height(),
                    made.spec().mediaType(),
                    made.size(),
                    PhotoAddress.rendition(address, made.spec().name(), made.sha256())))
        .toList();
  }

  private static List<TagView> tags(Photo photo) {
    List<TagView> tags = new ArrayList<>();
    ByView person = new ByView(PERSON, null, null, null, null);
    photo.ownTags().forEach(name -> tags.add(new TagView(OWN_VOCABULARY, name, 1, person, null)));
    for (Examination examination : photo.examinations()) {
      ByView by = by(examination.by());
      examination.findings().tags().forEach(tag -> tags.add(tag(tag, by)));
    }
    return tags;
  }

  private static TagView tag(Tag tag, ByView by) {
    List<BoxView> boxes =
        tag.boxes().stream()
            .map(box -> new BoxView(box.x(), box.y(), box.width(), box.height(), box.confidence()))
            .toList();
    return new TagView(
        tag.vocabulary(), tag.name(), tag.confidence(), by, boxes.isEmpty() ? null : boxes);
  }

  private static List<ScoreView> scores(Photo photo) {
    List<ScoreView> scores = new ArrayList<>();
    for (Examination examination : photo.examinations()) {
      ByView by = by(examination.by());
      examination
          .findings()
          .scores()
          .forEach(score -> scores.add(new ScoreView(score.name(), score.value(), by)));
    }
    return scores;
  }

  private static Map<String, String> fields(Photo photo) {
    Map<String, String> fields = new TreeMap<>();
    photo.examinations().forEach(examination -> fields.putAll(examination.findings().fields()));
    // It stands beside them already.
    fields.remove(Fields.PLACEHOLDER);
    // It isn't sure of them.
    fields.remove(Fields.GUESSES);
    // They say something of two photos, not of one.
    fields.remove(Fields.LIKENESS);
    fields.remove(Fields.SHARPNESS);
    return fields;
  }

  private static List<WorkView> work(Photo photo) {
    return photo.work().stream()
        .map(
            work ->
                new WorkView(
                    work.task().toString(),
                    lower(work.state()),
                    work.attempts(),
                    work.reason().orElse(null)))
        .toList();
  }

  private static ByView by(Provenance by) {
    return new ByView(by.plugin(), by.version(), by.provider(), by.revision(), by.at());
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
