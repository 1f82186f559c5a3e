/**
 * Our own decoder of JPEG files: ITU-T T.81, 8 bits a sample, Huffman coding, sequential and
 * progressive, grey and Y'CbCr. It gives planes, not pixels, and makes them smaller in the
 * frequency domain while it decodes, so that a photo of 24 megapixels that is wanted small is never
 * there in full.
 *
 * <p>Everything else that JPEG may be is refused by {@link
 * org.imagerepo.core.image.jpeg.UnsupportedJpegException}, never guessed at; damage by {@link
 * org.imagerepo.core.image.jpeg.DamagedJpegException}. Nothing here knows of orientation, colour
 * profiles or budgets.
 */
package org.imagerepo.core.image.jpeg;
