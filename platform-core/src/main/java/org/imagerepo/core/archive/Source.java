package org.imagerepo.core.archive;

import java.util.Objects;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.PhotoId;

/** Where the bytes of a file in an archive come from. */
sealed interface Source {
  /** The original of a photo, which never changes. */
  record Original(PhotoId photo) implements Source {
    public Original {
      Objects.requireNonNull(photo, "photo");
    }
  }

  /** The original of a photo without what it says beside its picture; it never changes either. */
  record Redacted(PhotoId photo) implements Source {
    public Redacted {
      Objects.requireNonNull(photo, "photo");
    }
  }

  /**
   * A rendition as it was when the manifest was frozen.
   *
   * @param sha256 of its bytes, in lower-case hexadecimal; it may be made anew with others
   */
  record Made(PhotoId photo, String name, String sha256) implements Source {
    public Made {
      Objects.requireNonNull(photo, "photo");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /** What was written about the photos when the manifest was frozen, kept beside it. */
  record Written(BlobKey key) implements Source {
    public Written {
      Objects.requireNonNull(key, "key");
    }
  }
}
