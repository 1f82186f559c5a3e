/**
 * The format of zip archives whose every byte is known before the first is sent: stored entries,
 * ZIP64 only where it is needed, any range without what comes before it.
 *
 * <p>Here lives nothing that knows of photos, users or blobs.
 */
package org.imagerepo.core.archive.zip;
