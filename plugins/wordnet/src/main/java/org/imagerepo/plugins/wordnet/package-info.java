/**
 * The default thesaurus: which tags a word names or includes, by WordNet 3.1.
 *
 * <p>Only nouns are looked at, since tags are nouns. What isn't in WordNet doesn't belong here.
 */
package org.imagerepo.plugins.wordnet;
