/**
 * Plugins: finding their folders, checking them, loading them apart from each other, starting their
 * providers.
 *
 * <p>What providers do belongs in other packages; nothing here knows a photo.
 */
package org.imagerepo.core.plugin;
