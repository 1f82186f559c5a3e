package org.imagerepo.core.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.BlobImageInputStream;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Bytes that are arriving. They are stored before the header is read, which may be anywhere. */
record ArrivingStream(InputStream body, BlobStore blobs, Admission admission, Inflow inflow)
    implements Arrival {
  @Override
  public Facts store(BlobKey key, long mostBytes) throws RefusedException, IOException {
    MeasuredStream measured = new MeasuredStream(sniffed(), mostBytes, inflow);
    Arrival.requireWhole(blobs.put(key, MEDIA_TYPE, measured), measured.size());
    try (BlobImageInputStream in = new BlobImageInputStream(blobs, key, measured.size())) {
      ImageInfo info = admission.admit(in);
      return new Facts(info, measured.size(), measured.sha256(), measured.crc32());
    }
  }

  /** Looks at the first bytes before any are stored: a film needn't be kept to be refused. */
  private InputStream sniffed() throws RefusedException, IOException {
    byte[] head = body.readNBytes(ImageAdmission.HEAD);
    if (head.length == 0) {
      throw new RefusedException(
          RefusalType.EMPTY_UPLOAD, "The file has no bytes. Choose it again and send it anew.");
    }
    admission.requireKnownType(head);
    return new SequenceInputStream(new ByteArrayInputStream(head), body);
  }
}
