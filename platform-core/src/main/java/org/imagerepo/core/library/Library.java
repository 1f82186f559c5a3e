package org.imagerepo.core.library;

import java.io.IOException;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.PhotoEvent;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * The photos, as one viewer may see and change them. A viewer is a user, or nobody we know. What
 * the viewer may not see looks as if it weren't there. Safe for many threads.
 */
public final class Library {
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final PhotoBlobs photoBlobs;
  private final Access access;
  private final Events events;

  public Library(Catalogue catalogue, BlobStore blobs, Access access, Events events) {
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.photoBlobs = new PhotoBlobs(blobs);
    this.access = access;
    this.events = events;
  }

  /** A photo, if the viewer may see it. */
  public Photo photo(Optional<User> viewer, PhotoId id) throws RefusedException, IOException {
    return catalogue
        .photo(id)
        .filter(photo -> access.mayRead(viewer, photo))
        .orElseThrow(RefusedException::notFound);
  }

  /**
   * Those of an owner's photos that are listed for the viewer.
   *
   * @throws RefusedException if the cursor is wrong
   */
  public Page<Photo> photos(
      Optional<User> viewer, User owner, PhotoQuery.Sort sort, Optional<String> cursor, int limit)
      throws RefusedException, IOException {
    PhotoQuery query =
        new PhotoQuery(owner.id(), access.listed(viewer, owner.id()), sort, cursor, limit);
    try {
      return catalogue.photos(query);
    } catch (IllegalArgumentException e) {
      throw RefusedException.invalid("cursor", "must be what a page before gave as next");
    }
  }

  /** The bytes that were uploaded. */
  public Content original(Optional<User> viewer, PhotoId id) throws RefusedException, IOException {
    Photo photo = photo(viewer, id);
    return new Content(
        blobs,
        BlobKeys.original(id),
        photo.original().info().mediaType(),
        photo.original().size(),
        photo.original().sha256());
  }

  /** The bytes of a rendition. */
  public Content rendition(Optional<User> viewer, PhotoId id, String name)
      throws RefusedException, IOException {
    Rendition rendition = photo(viewer, id).rendition(name).orElseThrow(RefusedException::notFound);
    return new Content(
        blobs,
        BlobKeys.rendition(id, rendition),
        rendition.spec().mediaType(),
        rendition.size(),
        rendition.sha256());
  }

  /** Changes a photo, if the viewer may. */
  public Photo change(Optional<User> viewer, PhotoId id, PhotoChange change)
      throws RefusedException, IOException {
    changeable(viewer, id);
    Photo changed = catalogue.change(id, change).orElseThrow(RefusedException::notFound);
    events.publish(new PhotoEvent(PhotoEvent.Kind.CHANGED, changed.owner(), id));
    return changed;
  }

  /** Deletes a photo for good, if the viewer may: first from the catalogue, then its bytes. */
  public void delete(Optional<User> viewer, PhotoId id) throws RefusedException, IOException {
    changeable(viewer, id);
    Photo removed = catalogue.remove(id).orElseThrow(RefusedException::notFound);
    events.publish(new PhotoEvent(PhotoEvent.Kind.REMOVED, removed.owner(), id));
    photoBlobs.delete(id);
  }

  private void changeable(Optional<User> viewer, PhotoId id) throws RefusedException, IOException {
    Photo photo = photo(viewer, id);
    if (!access.mayChange(viewer, photo)) {
      throw viewer.isPresent()
          ? new RefusedException(RefusalType.FORBIDDEN, "Only its owner may do that.")
          : new RefusedException(
              RefusalType.NOT_AUTHENTICATED, "Log in as the owner of the photo.");
    }
  }
}
