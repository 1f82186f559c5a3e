package org.imagerepo.api.catalogue;

import java.util.Objects;
import org.imagerepo.api.rendition.RenditionSpec;

/**
 * A rendition that was made and stored.
 *
 * @param spec its name, media type and size in pixels
 * @param size in bytes
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param by who made it
 */
public record Rendition(RenditionSpec spec, long size, String sha256, Provenance by) {
  public Rendition {
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(by, "by");
  }
}
