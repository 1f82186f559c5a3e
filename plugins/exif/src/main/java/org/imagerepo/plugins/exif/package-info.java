/**
 * What a photo's own metadata says: camera, lens, exposure, time, place, words.
 *
 * <p>Nothing here looks at a pixel, and nothing here trusts the file: what is absurd is left out.
 */
package org.imagerepo.plugins.exif;
