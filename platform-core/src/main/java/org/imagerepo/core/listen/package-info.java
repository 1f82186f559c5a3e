/**
 * Telling plugins what happens to photos, at least once. What is about to happen is noted on disk
 * before the catalogue writes it, in an outbox for each listener, and stays there until it was
 * told.
 *
 * <p>Here is no knowledge of what happens: it is read from the calls of the catalogue.
 */
package org.imagerepo.core.listen;
