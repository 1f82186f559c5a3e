/**
 * The engine, put together. Plain Java: no container, no HTTP.
 *
 * <p>Here lives only the assembly; every idea has a package of its own below.
 */
package org.imagerepo.core;
