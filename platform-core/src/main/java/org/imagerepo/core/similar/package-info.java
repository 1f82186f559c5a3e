/**
 * Photos that look alike: those like a given one, and groups of the same scene with the best shot
 * of each.
 *
 * <p>What a photo looks like is for taggers to find; by which terms it is looked up is for {@code
 * search}.
 */
package org.imagerepo.core.similar;
