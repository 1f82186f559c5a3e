/**
 * Telling a user's pages what happens to their photos, as server-sent events.
 *
 * <p>The engine's {@code Events} says what happened; here each listening page gets it, at its own
 * pace. Nothing here is a guarantee: whoever may have missed something fetches the list again.
 */
package org.imagerepo.web.event;
