package org.imagerepo.api.catalogue;

/**
 * How much somebody keeps here.
 *
 * @param photos how many, without those in the trash
 * @param bytes of their originals together
 * @param trashedPhotos how many are in the trash
 * @param trashedBytes of their originals together
 */
public record Usage(long photos, long bytes, long trashedPhotos, long trashedBytes) {
  /** Nothing in the trash. */
  public Usage(long photos, long bytes) {
    this(photos, bytes, 0, 0);
  }

  /** Those in the trash among them. */
  public long allPhotos() {
    return photos + trashedPhotos;
  }

  /** Of all originals together, those in the trash among them. */
  public long allBytes() {
    return bytes + trashedBytes;
  }
}
