/**
 * Taking out of a file what it says beside its picture: place, time, owner, serial numbers, the
 * thumbnail of before it was cut, whatever programs and cameras leave there.
 *
 * <p>What stays is a list of what is known to be needed to draw the picture: its pixels, bit for
 * bit, colours and orientation. Everything else goes, known or not; a file that can't be understood
 * is not given out at all. Who gets the whole file and who this belongs in {@code access}.
 */
package org.imagerepo.core.redaction;
