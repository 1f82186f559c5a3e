package org.imagerepo.api.catalogue;

/**
 * How much somebody keeps here.
 *
 * @param photos how many
 * @param bytes of their originals together
 */
public record Usage(long photos, long bytes) {}
