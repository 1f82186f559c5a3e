package org.imagerepo.web.admin;

/**
 * Asks for work to be done again.
 *
 * @param task such as {@code tag:exif} or {@code render:resize}
 * @param photo of this one alone; of all if missing
 * @param failedOnly only where it was given up; otherwise also where it was done
 */
public record RedoBody(String task, String photo, Boolean failedOnly) {}
