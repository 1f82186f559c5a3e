/**
 * The web page: its files, its deep links, and the headers that keep it safe.
 *
 * <p>The page itself is built from {@code src/main/frontend}; it knows the platform by its API
 * alone.
 */
package org.imagerepo.web.page;
