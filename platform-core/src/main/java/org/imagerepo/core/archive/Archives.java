package org.imagerepo.core.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Action;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.archive.Manifest.Purpose;
import org.imagerepo.core.archive.ManifestStore.Kept;
import org.imagerepo.core.redaction.Redactions;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Photos to be downloaded as one archive. What a viewer may not see looks as if it weren't there. A
 * manifest is its requester's alone. Safe for many threads.
 */
public final class Archives {
  /** For how long an archive can be asked for again. */
  public static final Duration LIFETIME = Duration.ofHours(24);

  private static final String CHOSEN = "photos.zip";
  private static final int PAGE = 500;

  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Access access;
  private final ManifestStore store;
  private final Redactions redactions;
  private final Clock clock;

  public Archives(Catalogue catalogue, BlobStore blobs, Access access, Clock clock) {
    this.catalogue = catalogue;
    this.blobs = blobs;
    this.access = access;
    this.clock = clock;
    this.redactions = new Redactions(blobs);
    this.store = new ManifestStore(blobs, clock, LIFETIME);
  }

  /**
   * Freezes chosen photos.
   *
   * @throws RefusedException if the request breaks a rule, or one of the photos isn't there for the
   *     requester; which one isn't told
   */
  public Archive freeze(Asker requester, ArchiveRequest request)
      throws RefusedException, IOException {
    request.check();
    Freezer freezer = new Freezer(blobs, redactions);
    for (PhotoId id : request.photos()) {
      add(freezer, request, requester, readable(requester, id));
    }
    if (request.withMetadata()) {
      freezer.addMetadata();
    }
    Manifest manifest =
        freezer.freeze(Purpose.of(requester, Optional.empty(), request.withMetadata(), CHOSEN));
    return archive(store.put(manifest), requester);
  }

  private Photo readable(Asker viewer, PhotoId id) throws RefusedException, IOException {
    return access
        .allowed(viewer, Action.COLLECT, catalogue.photo(id))
        .orElseThrow(() -> access.hidden(viewer));
  }

  private void add(Freezer freezer, ArchiveRequest request, Asker viewer, Photo photo)
      throws RefusedException, IOException {
    Set<String> files = new LinkedHashSet<>();
    if (request.content().hasOriginals()) {
      addOriginal(freezer, viewer, photo).ifPresent(files::add);
    }
    if (request.content().hasPreviews()) {
      files.add(freezer.addPreview(photo));
    }
    if (request.withMetadata()) {
      freezer.describe(photo, files, access.may(viewer, Action.INSPECT, photo));
    }
  }

  /**
   * The archive that the viewer froze before.
   *
   * @throws RefusedException if there is none, it has expired, or somebody else froze it
   */
  public Archive find(Asker viewer, String id) throws RefusedException, IOException {
    return found(viewer, id, Optional.empty())
        .map(kept -> archive(kept, viewer))
        .orElseThrow(() -> access.hidden(viewer));
  }

  /**
   * All that a link shows its holder, as it is now: originals if it gives them out, and previews
   * where it doesn't, or where nobody can tell what of an original is private.
   *
   * @param holder of a link
   * @param digest of the archive that the client has begun, if it says so: it goes on with that one
   */
  public Archive shared(Asker holder, Optional<String> digest)
      throws RefusedException, IOException {
    Share share = holder.share().orElseThrow(RefusedException::notFound);
    Optional<String> id = digest.flatMap(Manifest::idOf);
    Optional<Kept> begun =
        id.isPresent() ? found(holder, id.get(), Optional.empty()) : Optional.empty();
    if (begun.isPresent()) {
      return archive(begun.get(), holder);
    }
    Freezer freezer = new Freezer(blobs, redactions);
    for (PhotoId photo : share.photos()) {
      Optional<Photo> shown = access.allowed(holder, Action.COLLECT, catalogue.photo(photo));
      if (shown.isPresent()) {
        addShared(freezer, holder, shown.get());
      }
    }
    Purpose purpose = Purpose.of(holder, Optional.empty(), false, CHOSEN);
    return archive(store.put(freezer.freeze(purpose)), holder);
  }

  private void addShared(Freezer freezer, Asker holder, Photo photo)
      throws RefusedException, IOException {
    boolean isIn =
        access.may(holder, Action.DOWNLOAD, photo)
            && addOriginal(freezer, holder, photo).isPresent();
    if (!isIn && photo.rendition(Freezer.PREVIEW).isPresent()) {
      freezer.addPreview(photo);
    }
  }

  /** For whom the place isn't to know, without it; empty if it can't be taken out. */
  private Optional<String> addOriginal(Freezer freezer, Asker viewer, Photo photo)
      throws IOException {
    return access.may(viewer, Action.LOCATE, photo)
        ? Optional.of(freezer.addOriginal(photo))
        : freezer.addRedacted(photo);
  }

  private Optional<Kept> found(Asker viewer, String id, Optional<UserId> library)
      throws IOException {
    if (viewer.user().isPresent() && !viewer.scopes().contains(Action.COLLECT.scope())) {
      return Optional.empty(); // not even how long it is
    }
    return store
        .find(id)
        .filter(kept -> kept.manifest().purpose().isFor(viewer))
        .filter(kept -> kept.manifest().purpose().library().equals(library));
  }

  /**
   * All photos of an owner that are listed for the viewer, as they are now. A preview that isn't
   * made yet is left out.
   *
   * @param content which of their bytes
   * @param withMetadata whether what is known of them is to be in it, too
   */
  public Archive all(Asker viewer, User owner, Content content, boolean withMetadata)
      throws RefusedException, IOException {
    return archive(store.put(list(viewer, owner, content, withMetadata)), viewer);
  }

  /**
   * The same for a client that goes on with an archive it has begun: that one, whatever changed in
   * the library meanwhile.
   *
   * @param digest of the archive it has begun, if it says so; otherwise it is the one that the
   *     viewer began last
   */
  public Archive resumed(
      Asker viewer, User owner, Content content, boolean withMetadata, Optional<String> digest)
      throws RefusedException, IOException {
    Optional<String> id = digest.flatMap(Manifest::idOf);
    Optional<Kept> begun =
        id.isPresent()
            ? found(viewer, id.get(), Optional.of(owner.id()))
            : store.latest(purpose(viewer, owner, content, withMetadata));
    return begun.isPresent()
        ? archive(begun.get(), viewer)
        : all(viewer, owner, content, withMetadata);
  }

  private Manifest list(Asker viewer, User owner, Content content, boolean withMetadata)
      throws RefusedException, IOException {
    Purpose purpose = purpose(viewer, owner, content, withMetadata);
    Freezer freezer = new Freezer(blobs, redactions);
    if (content.hasPreviews()) {
      store.latest(purpose).ifPresent(former -> freezer.reuse(former.manifest()));
    }
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page =
          catalogue.photos(
              new PhotoQuery(
                  owner.id(),
                  access.listed(viewer, owner.id()),
                  PhotoQuery.Sort.UPLOADED,
                  cursor,
                  PAGE));
      for (Photo photo : page.items()) {
        Set<String> files = new LinkedHashSet<>();
        if (content.hasOriginals()) {
          addOriginal(freezer, viewer, photo).ifPresent(files::add);
        }
        if (content.hasPreviews() && photo.rendition(Freezer.PREVIEW).isPresent()) {
          files.add(freezer.addPreview(photo));
        }
        if (withMetadata) {
          freezer.describe(photo, files, access.may(viewer, Action.INSPECT, photo));
        }
      }
      cursor = page.next();
    } while (cursor.isPresent());
    if (withMetadata) {
      freezer.addMetadata();
    }
    return freezer.freeze(purpose);
  }

  private static Purpose purpose(Asker viewer, User owner, Content content, boolean withMetadata) {
    String what =
        switch (content) {
          case ORIGINALS -> "-photos.zip";
          case PREVIEWS -> "-previews.zip";
          case BOTH -> "-photos-and-previews.zip";
        };
    return Purpose.of(viewer, Optional.of(owner.id()), withMetadata, owner.username() + what);
  }

  private Archive archive(Kept kept, Asker viewer) {
    Standing standing = new Standing(viewer, catalogue, access, clock);
    return new Archive(kept, new PhotoContent(kept.manifest(), standing, blobs, redactions));
  }

  /**
   * Forgets the manifests that have expired.
   *
   * @return how many blobs were removed
   */
  public int sweep() throws IOException {
    return store.sweep();
  }
}
