/**
 * How the engine reads images: what a header says, whether a file is let in, and its pixels.
 *
 * <p>Everything here treats a file as hostile: what it claims is bounded before it is believed.
 * Readers are made one by one and nothing is registered with {@code javax.imageio}, whose registry
 * outlives a redeployment. What is done with pixels (renditions, tags) belongs in plugins.
 */
package org.imagerepo.core.image;
