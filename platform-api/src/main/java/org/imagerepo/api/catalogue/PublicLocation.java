package org.imagerepo.api.catalogue;

/**
 * Whether others than its owner, who may see a photo, may also know where and with which device it
 * was taken.
 */
public enum PublicLocation {
  /** As the owner decided for all their photos. */
  AS_OWNER,
  /** They may. */
  SHOWN,
  /** They may not. */
  HIDDEN
}
