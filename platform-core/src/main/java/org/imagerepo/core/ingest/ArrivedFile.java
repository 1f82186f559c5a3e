package org.imagerepo.core.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.imagerepo.api.blob.AdoptingBlobs;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.FileImageInput;
import org.imagerepo.core.refusal.RefusedException;

/** A file that is here already: its header is read before anything is stored. */
record ArrivedFile(MeasuredFile file, BlobStore blobs, Admission admission) implements Arrival {
  @Override
  public Facts store(BlobKey key, long mostBytes) throws RefusedException, IOException {
    if (file.size() > mostBytes) {
      throw new TooLargeException(file.size());
    }
    ImageInfo info;
    try (FileImageInput in = FileImageInput.open(file.path())) {
      info = admission.admit(in);
    }
    Optional<BlobStat> adopted =
        blobs instanceof AdoptingBlobs adopting
            ? adopting.adopt(key, MEDIA_TYPE, file.path())
            : Optional.empty();
    Arrival.requireWhole(adopted.isPresent() ? adopted.get() : copy(key), file.size());
    return new Facts(info, file.size(), file.sha256(), file.crc32());
  }

  private BlobStat copy(BlobKey key) throws IOException {
    try (InputStream in = Files.newInputStream(file.path())) {
      return blobs.put(key, MEDIA_TYPE, in);
    }
  }
}
