/**
 * Whether a photo is good, and if not, why: numbers measured in it, and a small network that was
 * taught what they mean.
 *
 * <p>Here lives nothing that teaches: that is a program among the tests.
 */
package org.imagerepo.plugins.dl4j.quality;
