package org.imagerepo.core.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.FileImageInput;
import org.imagerepo.core.refusal.RefusedException;

/**
 * A file that stays its owner's: it is copied, never adopted, since they may write to it later. Its
 * header is read before anything is stored.
 */
record CopiedFile(KnownFile file, BlobStore blobs, Admission admission, Inflow inflow)
    implements Arrival {
  @Override
  public Facts store(BlobKey key, long mostBytes) throws RefusedException, IOException {
    ImageInfo info;
    try (FileImageInput in = FileImageInput.open(file.path())) {
      if (in.length() > mostBytes) {
        throw new TooLargeException(in.length());
      }
      info = admission.admit(in);
    }
    try (InputStream in = Files.newInputStream(file.path())) {
      MeasuredStream measured = new MeasuredStream(in, mostBytes, inflow);
      Arrival.requireWhole(blobs.put(key, MEDIA_TYPE, measured), measured.size());
      Facts facts = new Facts(info, measured.size(), measured.sha256(), measured.crc32());
      if (!facts.sha256().equals(file.sha256())) {
        throw new IOException(file.path() + " changed while it was read");
      }
      return facts;
    }
  }
}
