package org.imagerepo.web.credential;

import java.util.List;

/**
 * All sessions of a user, last used first.
 *
 * @param items all of them
 * @param next always null: there is one page
 */
public record SessionsView(List<SessionView> items, String next) {}
