/**
 * The platform's own settings, each described once. Those of plugins are described by their
 * providers.
 */
package org.imagerepo.core.config;
