package org.imagerepo.web.container;

import java.util.EnumSet;
import java.util.Set;

/** Who asks in the matrix. All that is asked for belongs to the owner. */
enum MatrixAsker {
  ANONYMOUS,
  OWNER,
  OTHER,
  ADMIN,
  LOCKED,
  READ,
  UPLOAD,
  MANAGE,
  HOLDER,
  WRONG,
  EXPIRED,
  REVOKED;

  /** Those who must never see what the owner keeps to themselves. */
  static final Set<MatrixAsker> STRANGERS =
      EnumSet.of(ANONYMOUS, OTHER, ADMIN, LOCKED, WRONG, EXPIRED, REVOKED);
}
