package org.imagerepo.core.quota;

import java.io.IOException;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** Tells what each user may keep here, and whether there is room. Safe for many threads. */
public final class Quotas {
  private final Catalogue catalogue;
  private final Quota common;

  /**
   * @param common what a user may keep unless an administrator decided otherwise
   */
  public Quotas(Catalogue catalogue, Quota common) {
    this.catalogue = catalogue;
    this.common = common;
  }

  /** What a user may keep. */
  public Quota of(UserId owner) throws IOException {
    return catalogue.user(owner).map(User::quota).orElse(Quota.DEFAULT).or(common);
  }

  /**
   * Makes sure, before any bytes come, that one more file fits in.
   *
   * @param size of the file in bytes, or 1 if it isn't known
   * @return how many bytes it may have
   * @throws RefusedException if it doesn't fit in
   */
  public long requireRoom(UserId owner, long size) throws RefusedException, IOException {
    Quota quota = of(owner);
    if (quota.isUnlimited()) {
      return Long.MAX_VALUE;
    }
    Usage usage = catalogue.usage(owner);
    if (!quota.allows(usage, Math.max(size, 1))) {
      throw exceeded(quota);
    }
    return quota.maxBytes().isPresent()
        ? quota.maxBytes().getAsLong() - usage.allBytes()
        : Long.MAX_VALUE;
  }

  /** What is said when a file doesn't fit in. */
  public static RefusedException exceeded(Quota quota) {
    StringBuilder limits = new StringBuilder();
    quota.maxPhotos().ifPresent(most -> limits.append(most).append(" photos"));
    quota
        .maxBytes()
        .ifPresent(
            most -> limits.append(limits.isEmpty() ? "" : " and ").append(most).append(" bytes"));
    return new RefusedException(
        RefusalType.QUOTA_EXCEEDED,
        "You may keep "
            + limits
            + " here, the trash included, and this file doesn't fit in any more. Delete photos for"
            + " good, or ask the administrator for more room.");
  }
}
