package org.imagerepo.api.catalogue;

/** What a way in allows of all that its user may do. */
public enum Scope {
  /** See and download one's own photos. */
  READ,
  /** Send photos in. */
  UPLOAD,
  /** Change, share and delete photos. */
  MANAGE,
  /** Change the account itself and who else gets in: no token is given it. */
  ACCOUNT
}
