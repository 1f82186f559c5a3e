/**
 * Finding photos by words.
 *
 * <p>Here photos become weighted terms, which the catalogue keeps; a question becomes weighted
 * terms as well; and each hit is explained. How a question is read is in {@code query}; keeping and
 * comparing terms is the catalogue's.
 */
package org.imagerepo.core.search;
