/**
 * Parts of the plugins that tests build: compiled with the tests, but copied into the plugins'
 * JARs.
 *
 * <p>Only what several of those plugins need; what a single test is about stands in that test.
 */
package org.imagerepo.core.plugin.sample;
