package org.imagerepo.core.work;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.core.library.BlobKeys;

/**
 * Removes the blobs of renditions that others have taken the place of. Only whoever settled the
 * work may do so: a lost claim's blobs may be the very ones that the winner will settle. What can't
 * be removed costs space until the rendition is made anew or the photo goes, and harms nobody.
 */
final class SupersededRenditions {
  private static final System.Logger LOG = System.getLogger(SupersededRenditions.class.getName());
  private static final int PAGE = 100;

  private final BlobStore blobs;

  SupersededRenditions(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * @param photo as it was before
   * @param provider whose renditions were made anew
   * @param present those that it made
   */
  void remove(Photo photo, String provider, List<Rendition> present) {
    Set<String> names = new HashSet<>();
    Set<BlobKey> kept = new HashSet<>();
    for (Rendition rendition : present) {
      names.add(rendition.spec().name());
      kept.add(BlobKeys.rendition(photo.id(), rendition));
    }
    photo.renditions().stream()
        .filter(former -> former.by().provider().equals(provider))
        .forEach(former -> names.add(former.spec().name()));
    for (String name : names) {
      removeOthers(photo.id(), BlobKeys.renditions(photo.id(), name), kept);
    }
  }

  /** Removes all renditions of a photo that is gone. */
  void removeAll(PhotoId photo) {
    removeOthers(photo, BlobKeys.renditions(photo), Set.of());
  }

  private void removeOthers(PhotoId photo, String prefix, Set<BlobKey> kept) {
    try {
      for (BlobStat blob : blobs.list(prefix, Optional.empty(), PAGE)) {
        if (!kept.contains(blob.key()) && isOfName(blob.key(), prefix)) {
          blobs.delete(blob.key());
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "Former renditions of photo " + photo + " are still there", e);
    }
  }

  /** "preview-" begins the keys of "preview-large", too: after the name comes the content alone. */
  private static boolean isOfName(BlobKey key, String prefix) {
    return prefix.endsWith("/") || key.value().indexOf('-', prefix.length()) < 0;
  }
}
