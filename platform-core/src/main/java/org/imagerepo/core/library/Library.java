package org.imagerepo.core.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.redaction.Redaction;
import org.imagerepo.core.redaction.Redactions;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * The photos, as one asker may see and change them. What the asker may not see looks as if it
 * weren't there. Safe for many threads.
 */
public final class Library {
  /** How many photos of a timeline are listed at once. */
  private static final int STRETCH = 200;

  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final PhotoBlobs photoBlobs;
  private final Redactions redactions;
  private final Access access;
  private final Events events;

  public Library(Catalogue catalogue, BlobStore blobs, Access access, Events events) {
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.photoBlobs = new PhotoBlobs(blobs);
    this.redactions = new Redactions(blobs);
    this.access = access;
    this.events = events;
  }

  /** A photo, if the asker may see it. */
  public Photo photo(Asker asker, PhotoId id) throws RefusedException, IOException {
    return allowed(asker, Action.VIEW, id);
  }

  /**
   * Those of an owner's photos that are listed for the asker.
   *
   * @throws RefusedException if the cursor is wrong
   */
  public Page<Photo> photos(
      Asker asker, User owner, PhotoQuery.Sort sort, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    PhotoQuery query =
        new PhotoQuery(owner.id(), access.listed(asker, owner.id()), sort, cursor, limit);
    try {
      return catalogue.photos(query);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
  }

  /** Those of an owner's photos that are listed for the asker, in outline, last taken first. */
  public List<Outline> timeline(Asker asker, User owner) throws IOException {
    return catalogue.outline(
        new PhotoQuery(
            owner.id(),
            access.listed(asker, owner.id()),
            PhotoQuery.Sort.TAKEN,
            Optional.empty(),
            STRETCH));
  }

  /**
   * Those photos that a link shows its holder, in the link's order.
   *
   * @param holder of a link
   * @throws RefusedException if the cursor is wrong
   */
  public Page<Photo> shared(Asker holder, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    List<PhotoId> ids = holder.share().orElseThrow(RefusedException::notFound).photos();
    int next = cursor.isPresent() ? behind(ids, cursor.get()) : 0;
    List<Photo> shown = new ArrayList<>();
    while (next < ids.size() && shown.size() < limit) {
      access.allowed(holder, Action.VIEW, catalogue.photo(ids.get(next))).ifPresent(shown::add);
      next++;
    }
    return new Page<>(
        shown, next < ids.size() ? Optional.of(ids.get(next - 1).value()) : Optional.empty());
  }

  private static int behind(List<PhotoId> ids, String cursor) throws RefusedException {
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).value().equals(cursor)) {
        return i + 1;
      }
    }
    throw RefusedException.invalid("cursor", "must be what a page before gave as next");
  }

  /**
   * The bytes that were uploaded; for whom the place isn't to know, without all that they say
   * beside the picture.
   *
   * @throws RefusedException if nobody can tell what of them is private
   */
  public Content original(Asker asker, PhotoId id) throws RefusedException, IOException {
    Photo photo = allowed(asker, Action.DOWNLOAD, id);
    BlobKey key = BlobKeys.original(id);
    String mediaType = photo.original().info().mediaType();
    boolean isOwners = access.may(asker, Action.INSPECT, photo);
    if (access.may(asker, Action.LOCATE, photo)) {
      return new Content(
          key,
          range -> blobs.open(key, range),
          mediaType,
          photo.original().size(),
          photo.original().sha256(),
          isOwners);
    }
    Redaction redaction = redactions.of(photo).orElseThrow(Library::withheld);
    return new Content(
        key,
        range -> Optional.of(redactions.open(photo, redaction, range)),
        mediaType,
        redaction.size(),
        redaction.sha256(),
        isOwners);
  }

  private static RefusedException withheld() {
    return new RefusedException(
        RefusalType.FORBIDDEN,
        "What this original says beside its picture can't be taken out of it, so it is its owner's"
            + " alone. Take a rendition.");
  }

  /** The bytes of a rendition. */
  public Content rendition(Asker asker, PhotoId id, String name)
      throws RefusedException, IOException {
    Photo photo = photo(asker, id);
    Rendition rendition = photo.rendition(name).orElseThrow(RefusedException::notFound);
    return content(id, rendition, access.may(asker, Action.INSPECT, photo));
  }

  private Content content(PhotoId id, Rendition rendition, boolean isOwners) {
    BlobKey key = BlobKeys.rendition(id, rendition);
    return new Content(
        key,
        range -> blobs.open(key, range),
        rendition.spec().mediaType(),
        rendition.size(),
        rendition.sha256(),
        isOwners);
  }

  /** The smallest rendition of the photo that stands for a user, for all to see. */
  public Content avatar(User user) throws RefusedException, IOException {
    Photo photo =
        catalogue
            .photo(user.avatar().orElseThrow(RefusedException::notFound))
            .filter(found -> access.isAvatar(user, found))
            .orElseThrow(RefusedException::notFound);
    Rendition rendition =
        photo.renditions().stream()
            .filter(made -> !RenditionForms.isForm(photo, made))
            .min(Comparator.comparing(Rendition::size))
            .orElseThrow(RefusedException::notFound);
    return content(photo.id(), rendition, false);
  }

  /** Changes a photo, if the asker may. */
  public Photo change(Asker asker, PhotoId id, PhotoChange change)
      throws RefusedException, IOException {
    allowed(asker, Action.CHANGE, id);
    Photo changed = catalogue.change(id, change).orElseThrow(RefusedException::notFound);
    events.publish(new PhotoEvent(PhotoEvent.Kind.CHANGED, changed.owner(), id));
    return changed;
  }

  /** A user's own photo of these bytes, if the asker is that user and may see it. */
  public Photo own(Asker asker, User owner, String sha256) throws RefusedException, IOException {
    Photo photo = catalogue.photo(owner.id(), sha256).orElseThrow(() -> access.hidden(asker));
    return access.require(asker, Action.VIEW, photo);
  }

  /** Deletes a photo for good, if the asker may: first from the catalogue, then its bytes. */
  public void delete(Asker asker, PhotoId id) throws RefusedException, IOException {
    allowed(asker, Action.DELETE, id);
    Photo removed = catalogue.remove(id).orElseThrow(RefusedException::notFound);
    events.publish(new PhotoEvent(PhotoEvent.Kind.REMOVED, removed.owner(), id));
    photoBlobs.delete(id);
  }

  private Photo allowed(Asker asker, Action action, PhotoId id)
      throws RefusedException, IOException {
    Photo photo = catalogue.photo(id).orElseThrow(() -> access.hidden(asker));
    return access.require(asker, action, photo);
  }
}
