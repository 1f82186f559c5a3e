package org.imagerepo.core.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;

/**
 * A file that stays where it is, and what is to be entered of it.
 *
 * @param path where it is
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param entry what is known of it
 */
public record KnownFile(Path path, String sha256, Entry entry) {
  public KnownFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(entry, "entry");
  }

  /** What is known of a file before its bytes are looked at. */
  public interface Entry {
    /** Which photo it becomes. */
    PhotoId id();

    /** Whose. */
    UserId owner();

    /** What it is called; cleaned before it is kept. */
    String claimedName();

    /** When it was acknowledged. */
    Instant uploadedAt();

    /** The photo of that id and owner, without renditions, examinations and work. */
    Photo of(Original original);
  }
}
