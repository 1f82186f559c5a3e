/**
 * Keeping bytes under keys.
 *
 * <p>Here lives nothing that knows what the bytes mean: photos, renditions and their owners belong
 * in {@code org.imagerepo.api.catalogue}.
 */
package org.imagerepo.api.blob;
