package org.imagerepo.core.search;

/**
 * How a question may go on.
 *
 * @param text to show
 * @param kind {@code tag}, {@code word}, {@code camera}, {@code date} or {@code filter}
 * @param query the whole question with it
 * @param photos how many have it; 0 where that isn't counted
 */
public record Suggestion(String text, String kind, String query, long photos) {}
