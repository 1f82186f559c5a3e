package org.imagerepo.core.library;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.PhotoId;

/** Removes the bytes of photos that the catalogue has forgotten. */
public final class PhotoBlobs {
  private static final System.Logger LOG = System.getLogger(PhotoBlobs.class.getName());
  private static final int PAGE = 100;

  private final BlobStore blobs;

  public PhotoBlobs(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * Removes the original and all renditions. What can't be removed now is left to the sweeper: the
   * photo is gone already.
   */
  public void delete(PhotoId photo) {
    try {
      blobs.delete(BlobKeys.original(photo));
      blobs.delete(BlobKeys.redaction(photo));
      deleteRenditions(photo);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "Left to the sweeper: the blobs of photo " + photo, e);
    }
  }

  private void deleteRenditions(PhotoId photo) throws IOException {
    List<BlobStat> page;
    do {
      page = blobs.list(BlobKeys.renditions(photo), Optional.empty(), PAGE);
      for (BlobStat blob : page) {
        blobs.delete(blob.key());
      }
    } while (page.size() == PAGE);
  }
}
