package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One thing that is changed about a share. */
public sealed interface ShareChange {
  /**
   * Other photos.
   *
   * @param photos all of them, in their order; 1 to {@value Share#MAX_PHOTOS}
   */
  record Photos(List<PhotoId> photos) implements ShareChange {
    public Photos {
      photos = List.copyOf(photos);
      if (photos.isEmpty() || photos.size() > Share.MAX_PHOTOS) {
        throw new IllegalArgumentException("a share has 1 to " + Share.MAX_PHOTOS + " photos");
      }
    }
  }

  /**
   * Another title.
   *
   * @param title the new one; empty for none
   */
  record Title(Optional<String> title) implements ShareChange {
    public Title {
      Objects.requireNonNull(title, "title");
    }
  }

  /**
   * Another password.
   *
   * @param hash salted and slow, with its parameters; empty for none
   */
  record Password(Optional<String> hash) implements ShareChange {
    public Password {
      Objects.requireNonNull(hash, "hash");
    }

    /** Leaves the hash out. */
    @Override
    public String toString() {
      return "Password";
    }
  }

  /**
   * Another end.
   *
   * @param at from when on it no longer counts, to the millisecond; empty for never
   */
  record Expiry(Optional<Instant> at) implements ShareChange {
    public Expiry {
      Objects.requireNonNull(at, "at");
    }
  }

  /**
   * Originals given out, or no longer.
   *
   * @param areGiven which of them
   */
  record Originals(boolean areGiven) implements ShareChange {}
}
