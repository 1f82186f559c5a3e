/**
 * Our own decoder of lossy WebP pictures: key frames of VP8 (RFC 6386). It gives one row after the
 * other, and keeps of the picture no more than two rows of blocks of 16 x 16 pixels. The section of
 * the RFC that a class is about stands at its head. Where that leaves decoders free, in how colour
 * at half the size becomes pixels, this one does as libwebp and so browsers do.
 *
 * <p>Damage is an {@link javax.imageio.IIOException}, or an {@link java.io.EOFException} where the
 * picture ends too early. Nothing here knows of the file around the picture, of colour profiles or
 * budgets.
 */
package org.imagerepo.core.image.vp8;
