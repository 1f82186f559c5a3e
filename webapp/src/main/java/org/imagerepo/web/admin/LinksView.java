package org.imagerepo.web.admin;

import java.util.List;

/**
 * Links that work, the latest first.
 *
 * @param items all of them
 * @param next always null: there is one page
 */
public record LinksView(List<LinkView> items, String next) {}
