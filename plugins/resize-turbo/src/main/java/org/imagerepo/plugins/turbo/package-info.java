/**
 * Decodes JPEG photos by the system's libjpeg-turbo, which is native code, without Java's safety.
 * Nothing else is done here; renditions are made by whoever makes them.
 */
package org.imagerepo.plugins.turbo;
