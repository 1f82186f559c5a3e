package org.imagerepo.web.upload;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Describes the form for the interface's description; it is never held in memory like this.
 *
 * @param files one part for each photo, all of this name, each with a file name
 */
public record UploadForm(@Schema(format = "binary") String files) {}
