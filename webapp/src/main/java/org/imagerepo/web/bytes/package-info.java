/**
 * Sending bytes: ranges, conditions, caching, and headers that keep browsers from being fooled.
 *
 * <p>Whether the viewer may have them is the engine's {@code Library}'s to say.
 */
package org.imagerepo.web.bytes;
