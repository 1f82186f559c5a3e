package org.imagerepo.core.search;

import org.imagerepo.api.search.Term;

/**
 * A term of a photo and where it comes from.
 *
 * @param percent how much the photo is about it, from 1 to 100
 * @param from for people to read, for instance {@code caption}
 */
record Derived(Term term, int percent, String from) {}
