package org.imagerepo.web.tus;

import org.imagerepo.core.upload.UploadId;
import org.imagerepo.web.Addresses;

/** Where uploads are. */
public final class UploadAddress {
  private UploadAddress() {}

  /** The address of one. */
  public static String of(UploadId id) {
    return Addresses.api(Tus.PATH + "/" + id);
  }
}
