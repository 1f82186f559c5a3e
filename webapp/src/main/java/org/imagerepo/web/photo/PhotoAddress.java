package org.imagerepo.web.photo;

import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.web.Addresses;

/** Addresses of a photo's bytes. They carry the version, so that they may be cached for ever. */
public final class PhotoAddress {
  private static final int VERSION_LENGTH = 16;

  private PhotoAddress() {}

  /** Of the photo's facts. */
  public static String photo(PhotoId id) {
    return Addresses.api("/photos/" + id);
  }

  /** Of the original. */
  public static String original(PhotoId id, String sha256) {
    return photo(id) + "/original?v=" + version(sha256);
  }

  /** Of a rendition. */
  public static String rendition(PhotoId id, String name, String sha256) {
    return photo(id) + "/renditions/" + name + "?v=" + version(sha256);
  }

  /** The version of bytes. */
  public static String version(String sha256) {
    return sha256.substring(0, VERSION_LENGTH);
  }
}
