package org.imagerepo.api.catalogue;

/** What a user may do beyond their own photos. */
public enum Role {
  /** Nothing beyond. */
  USER,
  /** Run the platform. */
  ADMIN
}
