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

  /** Of the same behind a link. */
  public static String shared(String secret, PhotoId id) {
    return Addresses.api("/shared/" + secret + "/photos/" + id);
  }

  /**
   * Of the original.
   *
   * @param photo address of the photo's facts
   */
  public static String original(String photo, String sha256) {
    return photo + "/original?v=" + version(sha256);
  }

  /**
   * Of a rendition.
   *
   * @param photo address of the photo's facts
   */
  public static String rendition(String photo, String name, String sha256) {
    return photo + "/renditions/" + name + "?v=" + version(sha256);
  }

  /** The version of bytes. */
  public static String version(String sha256) {
    return sha256.substring(0, VERSION_LENGTH);
  }
}
