package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How claimed work ended. */
public sealed interface Settlement {
  /**
   * Renditions were made. They replace all that this provider made before.
   *
   * @param renditions may be empty: nothing was to be made
   * @param revision of the provider
   */
  record Rendered(List<Rendition> renditions, String revision) implements Settlement {
    public Rendered {
      renditions = List.copyOf(renditions);
      Objects.requireNonNull(revision, "revision");
    }
  }

  /**
   * The photo was examined. It replaces what this tagger found before.
   *
   * @param examination what was found
   * @param takenAt replaces the photo's, if given
   * @param placeholder replaces the photo's, if given
   */
  record Examined(Examination examination, Optional<Instant> takenAt, Optional<String> placeholder)
      implements Settlement {
    public Examined {
      Objects.requireNonNull(examination, "examination");
      Objects.requireNonNull(takenAt, "takenAt");
      Objects.requireNonNull(placeholder, "placeholder");
    }
  }

  /**
   * It failed and is owed again.
   *
   * @param due from when on
   * @param reason why, for the operator; at most 1000 characters
   */
  record Retry(Instant due, String reason) implements Settlement {
    public Retry {
      Objects.requireNonNull(due, "due");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * It failed for good.
   *
   * @param reason why, for the photo's owner and the operator; at most 1000 characters
   */
  record Failed(String reason) implements Settlement {
    public Failed {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
