/**
 * Photos as JSON: listing, reading, changing, deleting.
 *
 * <p>Their bytes are served by {@code bytes}, taken in by {@code upload}.
 */
package org.imagerepo.web.photo;
