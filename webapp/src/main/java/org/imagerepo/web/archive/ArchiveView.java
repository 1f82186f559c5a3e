package org.imagerepo.web.archive;

import java.time.Instant;
import org.imagerepo.core.archive.Archive;
import org.imagerepo.web.Addresses;

/**
 * A frozen archive.
 *
 * @param id opaque; the same request of the same user gets the same as long as nothing changed
 * @param href where it is downloaded
 * @param fileName under which it is saved
 * @param size in bytes, exactly
 * @param files how many are in it
 * @param expiresAt until when it can be downloaded
 */
public record ArchiveView(
    String id, String href, String fileName, long size, int files, Instant expiresAt) {
  static ArchiveView of(Archive archive) {
    return new ArchiveView(
        archive.id(),
        Addresses.api("/archives/" + archive.id() + ".zip"),
        archive.fileName(),
        archive.length(),
        archive.count(),
        archive.expiry());
  }
}
