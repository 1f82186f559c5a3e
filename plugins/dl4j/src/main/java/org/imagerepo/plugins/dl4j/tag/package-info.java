/**
 * Taggers that look at a photo with a network.
 *
 * <p>Here lives nothing that reads a model's format.
 */
package org.imagerepo.plugins.dl4j.tag;
