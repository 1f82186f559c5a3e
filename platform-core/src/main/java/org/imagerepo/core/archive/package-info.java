/**
 * Photos as one zip archive. What goes into it is frozen first, in a manifest kept in the blob
 * store; the archive is a pure function of the manifest and is never kept itself.
 *
 * <p>How an archive is laid out belongs to {@code org.imagerepo.core.archive.zip}; who may read a
 * photo is asked of {@code org.imagerepo.core.access}; HTTP belongs to the web application.
 */
package org.imagerepo.core.archive;
