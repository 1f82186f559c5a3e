/**
 * Photos that are here: reading, listing, changing, deleting, and where their bytes are kept.
 *
 * <p>How they come in belongs in {@code ingest}, what is made of them in {@code work}.
 */
package org.imagerepo.core.library;
