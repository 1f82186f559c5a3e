/**
 * Tests of the engine upon a storage: written once, inherited by every storage.
 *
 * <p>What a storage promises by itself is tested in {@code blob} and {@code catalogue}.
 */
package org.imagerepo.testkit.engine;
