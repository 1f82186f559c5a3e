package org.imagerepo.core.similar;

/**
 * In what the best photo of a stack is better than the next one.
 *
 * @param best what it has
 * @param next what the next one has: less
 */
public record Advantage(Measure measure, double best, double next) {}
