package org.imagerepo.web.credential;

import java.util.List;

/**
 * All tokens of a user, the latest first.
 *
 * @param items all of them
 * @param next always null: there is one page
 */
public record TokensView(List<TokenView> items, String next) {}
