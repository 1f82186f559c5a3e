/**
 * The one bridge between the engine and CDI: it is started and stopped with the application, and
 * its parts can be injected.
 *
 * <p>Nothing here knows HTTP requests.
 */
package org.imagerepo.web.platform;
