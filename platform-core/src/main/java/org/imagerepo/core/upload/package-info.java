/**
 * Uploads that can be resumed: bytes kept as they arrive, until a file is whole and is taken in.
 *
 * <p>Here live the rules of staging, in the terms of tus 1.0: offsets, lengths, checksums, parts,
 * expiry, limits. What a whole file must be is the business of {@code ingest}; headers and status
 * codes belong to the web application.
 */
package org.imagerepo.core.upload;
