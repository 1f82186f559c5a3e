package org.imagerepo.core.upload;

import java.util.Objects;

/**
 * How much of an upload has arrived.
 *
 * @param info what is known of it
 * @param bytes that count so far; those of a chunk with a checksum count once it is verified
 */
public record ReceivedBytes(UploadInfo info, long bytes) {
  public ReceivedBytes {
    Objects.requireNonNull(info, "info");
  }

  static ReceivedBytes whole(UploadInfo info) {
    return new ReceivedBytes(info, info.length().orElse(0));
  }
}
