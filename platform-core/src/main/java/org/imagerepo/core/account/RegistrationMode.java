package org.imagerepo.core.account;

/** Who may register. */
public enum RegistrationMode {
  /** Anybody. */
  OPEN,
  /** Who has a link from an administrator. */
  INVITATION,
  /** Nobody. */
  CLOSED
}
