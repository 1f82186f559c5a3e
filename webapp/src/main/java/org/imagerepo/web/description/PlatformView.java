package org.imagerepo.web.description;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/**
 * What anybody may know of this platform.
 *
 * @param product what it is called
 * @param version of the product
 * @param registration {@code open}, {@code invitation} or {@code closed}
 * @param openIdConnect whether one can log in by another site
 * @param setUpNeeded whether there is no administrator yet
 * @param features what can be done here, for pages to hide what can't
 * @param limits what uploads may be
 */
@JsonbPropertyOrder({"product", "version", "registration"})
public record PlatformView(
    String product,
    String version,
    String registration,
    boolean openIdConnect,
    boolean setUpNeeded,
    List<String> features,
    LimitsView limits) {
  /**
   * What uploads may be.
   *
   * @param maxUploadBytes most bytes that one file may have
   */
  public record LimitsView(long maxUploadBytes) {}
}
