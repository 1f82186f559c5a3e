/**
 * An optional thesaurus: which tags mean about the same as a word, by the distance of what a small
 * neural network makes of both. So "coffee" finds coffee mugs.
 *
 * <p>Only words and tags are embedded, never photos.
 */
package org.imagerepo.plugins.minilm;
