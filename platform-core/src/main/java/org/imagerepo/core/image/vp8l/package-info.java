/**
 * Our own decoder of lossless WebP pictures: VP8L of RFC 9649, section 3. It gives one row after
 * the other and keeps, beside its tables, no more than the pixels that a repetition can reach back
 * to, a million of them. The section of the RFC that a class is about stands at its head.
 *
 * <p>Damage is an {@link javax.imageio.IIOException}, or an {@link java.io.EOFException} where the
 * picture ends too early. Nothing here knows of the file around the picture, of colour profiles or
 * budgets.
 */
package org.imagerepo.core.image.vp8l;
