package org.imagerepo.core.search;

/**
 * Why a photo was found.
 *
 * @param term what was looked for
 * @param from where it was found, for people to read
 * @param weight how much of it there is, above 0 and at most 1
 */
public record Reason(String term, String from, double weight) {}
