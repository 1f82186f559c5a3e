/**
 * Microbenchmarks of how renditions are made, in the plugin's package so that they reach its parts.
 */
package org.imagerepo.plugins.resize;
