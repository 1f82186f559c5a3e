package org.imagerepo.web.admin;

import java.util.List;

/**
 * A page of users, by user name.
 *
 * @param items the users
 * @param next cursor of the next page; null if this is the last
 */
public record UserPageView(List<UserStateView> items, String next) {}
