/**
 * The platform's own settings, each described once: those of one topic in one class, which also
 * says what must be true of them together. {@code PlatformConfig} has them all. Those of plugins
 * are described by their providers.
 */
package org.imagerepo.core.config;
