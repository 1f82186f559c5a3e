package org.imagerepo.api.catalogue;

import java.util.Objects;
import org.imagerepo.api.tag.Findings;

/**
 * What one tagger found out about a photo.
 *
 * @param findings tags, scores and fields
 * @param by who found it
 */
public record Examination(Findings findings, Provenance by) {
  public Examination {
    Objects.requireNonNull(findings, "findings");
    Objects.requireNonNull(by, "by");
  }
}
