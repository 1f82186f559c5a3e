package org.imagerepo.web.account;

import java.util.OptionalLong;
import org.imagerepo.api.catalogue.Quota;

/**
 * How much a user may keep here. What is null is left out of the JSON.
 *
 * @param maxBytes of originals together; null if not limited
 * @param maxPhotos how many; null if not limited
 */
public record QuotaView(Long maxBytes, Long maxPhotos) {
  /** A quota as it is. */
  public static QuotaView of(Quota quota) {
    return new QuotaView(number(quota.maxBytes()), number(quota.maxPhotos()));
  }

  private static Long number(OptionalLong limit) {
    return limit.isPresent() ? limit.getAsLong() : null;
  }
}
