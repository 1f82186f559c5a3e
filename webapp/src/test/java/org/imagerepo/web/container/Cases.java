package org.imagerepo.web.container;

/** What all cases need. */
interface Cases {
  /** The platform, as somebody whom it doesn't know. */
  Api api();
}
