package org.imagerepo.payara.searching;

/**
 * Where what is found is cut off.
 *
 * @param level what each photo must be worth for a word
 * @param best what the best photo must be worth, or nothing is shown
 */
record Cut(double level, double best) {}
