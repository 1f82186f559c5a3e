/**
 * Running a packaged plugin as the platform runs it: isolated, from the folder that ships.
 *
 * <p>Here lives nothing that knows what providers do; their contracts have packages of their own.
 */
package org.imagerepo.testkit.plugin;
