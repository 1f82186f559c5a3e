/**
 * A photo as an image: what its header says, and its pixels.
 *
 * <p>Here lives what preprocessors and taggers are given. What they make of it belongs in their own
 * packages.
 */
package org.imagerepo.api.image;
