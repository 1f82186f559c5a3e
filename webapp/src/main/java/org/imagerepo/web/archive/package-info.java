/**
 * Downloading photos as one zip over HTTP: exact length, ranges, and failures that are seen.
 *
 * <p>What is in an archive and who may have it is the engine's {@code Archives}' to say.
 */
package org.imagerepo.web.archive;
