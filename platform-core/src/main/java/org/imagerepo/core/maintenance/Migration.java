package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.library.BlobKeys;

/**
 * Makes one storage hold what another holds. A photo's entry is written once all its blobs are
 * there and were read back with the right digests; so what has an entry is done, and whoever is
 * broken off begins again and goes on.
 *
 * <p>The source may serve meanwhile: what changes under our hands is read again, and what came too
 * late the next run takes. So the last run is one after which nothing comes. The target serves
 * nobody. What is in the target and not in the source any more goes.
 */
public final class Migration {
  private final Source from;

  /** How often a photo may change while it is copied. */
  private static final int ATTEMPTS = 20;

  private final Removal removal;
  private final BlobStore blobs;
  private final Catalogue catalogue;

  /** What is read. */
  private record Source(BlobStore blobs, Catalogue catalogue) {}

  /**
   * What may go from the target beside what was deleted from the source.
   *
   * @param users those whom the source doesn't know, with all that is theirs; else a target that
   *     has some is refused
   * @param newer photos that are newer than all of the source; else a target that has some is
   *     refused
   */
  public record Removal(boolean users, boolean newer) {}

  /**
   * What became of it.
   *
   * @param users how many there are
   * @param photos how many there are
   * @param copied how many of them were copied in this run
   * @param removed how many the target had too many
   * @param bytes that were copied in this run
   */
  public record Summary(long users, long photos, long copied, long removed, long bytes) {
    private Summary plus(long user, long photo, long copy, long gone, long more) {
      return new Summary(users + user, photos + photo, copied + copy, removed + gone, bytes + more);
    }
  }

  private Summary summary = new Summary(0, 0, 0, 0, 0);

  /** From one storage to another. */
  public Migration(Storage from, Storage to, Removal removal) {
    this.from = new Source(from.blobs(), from.catalogue());
    this.blobs = to.blobs();
    this.catalogue = to.catalogue();
    this.removal = removal;
  }

  /** Copies what is to be copied. */
  public Summary run(Progress progress) throws IOException {
    if (!removal.newer()) {
      new ServedTarget(from.catalogue(), catalogue).refuse();
    }
    meetStrangers();
    UserCopy users = new UserCopy(from.catalogue(), catalogue);
    AllPhotos all = new AllPhotos(from.catalogue());
    all.users(
        user -> {
          users.copy(user);
          summary = summary.plus(1, 0, 0, 0, 0);
          Set<PhotoId> present = new HashSet<>();
          all.of(
              user,
              photo -> {
                if (copy(photo)) {
                  present.add(photo.id());
                }
                progress.step();
              });
          removeOthers(user, present);
        });
    users.copyLinks();
    return summary;
  }

  /** A storage that others use is no target. */
  private void meetStrangers() throws IOException {
    List<User> strangers = new ArrayList<>();
    new AllPhotos(catalogue)
        .users(
            user -> {
              if (from.catalogue().user(user.id()).isEmpty()) {
                strangers.add(user);
              }
            });
    for (User stranger : strangers) {
      if (!removal.users()) {
        throw new IOException(
            "the target has a user '"
                + stranger.username()
                + "' whom the source doesn't know: choose an empty target, or the one of the run"
                + " before; if accounts were deleted since that one, say --remove-users");
      }
      removeOthers(stranger, Set.of());
      catalogue.removeUser(stranger.id());
    }
  }

  /**
   * @return false if it is gone by now
   */
  private boolean copy(Photo listed) throws IOException {
    summary = summary.plus(0, 1, 0, 0, 0);
    Photo photo = listed;
    for (int attempt = 1; ; attempt++) {
      try {
        copyAsItIs(photo);
        return true;
      } catch (SourceFaultException e) {
        // Deleted, or rendered anew, since it was read?
        Optional<Photo> now = from.catalogue().photo(photo.id());
        if (now.isEmpty()) {
          return false;
        }
        if (attempt == ATTEMPTS || now.get().equals(photo)) {
          throw e;
        }
        photo = now.get();
      }
    }
  }

  private void copyAsItIs(Photo photo) throws IOException {
    PhotoCopy copy = new PhotoCopy(catalogue);
    if (copy.isDone(photo)) {
      return;
    }
    copyBlob(BlobKeys.original(photo.id()), photo.original().sha256());
    for (Rendition rendition : photo.renditions()) {
      copyBlob(BlobKeys.rendition(photo.id(), rendition), rendition.sha256());
    }
    copy.write(photo);
    summary = summary.plus(0, 0, 1, 0, 0);
  }

  /** A blob of the source isn't what its catalogue said. */
  private static final class SourceFaultException extends IOException {
    private static final long serialVersionUID = 1L;

    SourceFaultException(String message) {
      super(message);
    }
  }

  private void copyBlob(BlobKey key, String sha256) throws IOException {
    if (Digest.of(blobs, key).filter(sha256::equals).isPresent()) {
      return;
    }
    Optional<InputStream> opened = from.blobs().open(key, ByteRange.all());
    if (opened.isEmpty()) {
      throw new SourceFaultException("the source has no blob " + key + ": run fsck on it first");
    }
    try (DigestInputStream in = Digest.digesting(opened.get())) {
      BlobStat stat = blobs.put(key, "application/octet-stream", in);
      if (!Digest.text(in).equals(sha256)) {
        blobs.delete(key);
        throw new SourceFaultException(
            "the source's blob " + key + " is damaged: run fsck on it first");
      }
      summary = summary.plus(0, 0, 0, 0, stat.size());
    }
    if (Digest.of(blobs, key).filter(sha256::equals).isEmpty()) {
      throw new IOException("the target gave other bytes back of " + key + " than it was given");
    }
  }

  private void removeOthers(User user, Set<PhotoId> present) throws IOException {
    Set<Photo> others = new HashSet<>();
    new AllPhotos(catalogue)
        .of(
            user,
            photo -> {
              // It may have moved while its owner's photos were listed.
              if (!present.contains(photo.id()) && from.catalogue().photo(photo.id()).isEmpty()) {
                others.add(photo);
              }
            });
    for (Photo photo : others) {
      catalogue.remove(photo.id());
      List<Rendition> renditions = photo.renditions();
      for (Rendition rendition : renditions) {
        blobs.delete(BlobKeys.rendition(photo.id(), rendition));
      }
      blobs.delete(BlobKeys.original(photo.id()));
      summary = summary.plus(0, 0, 0, 1, 0);
    }
  }
}
