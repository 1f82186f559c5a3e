/**
 * Taking files in: multipart bodies, read as they arrive.
 *
 * <p>No file is ever whole in memory or spooled to disk here: each goes straight into the engine's
 * {@code Ingest}, which decides whether it is a photo.
 */
package org.imagerepo.web.upload;
