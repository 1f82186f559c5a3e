package org.imagerepo.core.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.archive.zip.ZipLayout;
import org.imagerepo.core.archive.zip.ZipStream;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * An archive as one viewer may download it: a pure function of its manifest, whose length and every
 * range are known without making it. Safe for many threads.
 */
public final class Archive {
  private final Manifest manifest;
  private final Instant expiry;
  private final ZipLayout layout;
  private final PhotoContent content;

  Archive(ManifestStore.Kept kept, PhotoContent content) {
    this.manifest = kept.manifest();
    this.expiry = kept.expiry();
    this.layout = new ZipLayout(manifest);
    this.content = content;
  }

  /** The manifest's, by which it is found again. */
  public String id() {
    return manifest.id();
  }

  /** SHA-256 of all that the archive's bytes depend on, in lower-case hexadecimal. */
  public String digest() {
    return manifest.digest();
  }

  /** Under which it is saved. */
  public String fileName() {
    return manifest.purpose().fileName();
  }

  /** In bytes, exactly. */
  public long length() {
    return layout.length();
  }

  /** How many files are in it. */
  public int count() {
    return manifest.count();
  }

  /** Until when it can be asked for again. */
  public Instant expiry() {
    return expiry;
  }

  /**
   * Looks whether a range can be sent now, before anything is.
   *
   * @throws RefusedException if a photo in it is gone or withdrawn
   */
  public void check(ByteRange range) throws RefusedException, IOException {
    if (!content.isThere(layout.firstAt(range.offset()), layout.endOf(range))) {
      throw new RefusedException(
          RefusalType.NOT_FOUND,
          "A photo of this archive was deleted or is not for you to see any more. Ask for a new"
              + " archive.");
    }
  }

  /**
   * Writes a range of it.
   *
   * @param range within it
   * @param out not closed
   * @throws IOException if a photo in it is gone, withdrawn or damaged, or writing fails; what was
   *     written then is too short and must not look whole to whoever gets it
   */
  public void write(ByteRange range, OutputStream out) throws IOException {
    new ZipStream(layout, content).write(range, out);
  }
}
