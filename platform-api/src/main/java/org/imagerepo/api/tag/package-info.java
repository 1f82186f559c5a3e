/**
 * Saying what is in a photo, and whether it is any good.
 *
 * <p>Here live taggers and what they find. Who found it, and when, is stamped by the platform and
 * belongs in {@code org.imagerepo.api.catalogue}.
 */
package org.imagerepo.api.tag;
