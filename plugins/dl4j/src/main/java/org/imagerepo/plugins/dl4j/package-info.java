/**
 * The plugin {@code dl4j}: what is in a photo, and whether it is good, by neural networks that run
 * in Deeplearning4j.
 *
 * <p>Here lives the list of what it offers, and nothing else.
 */
package org.imagerepo.plugins.dl4j;
