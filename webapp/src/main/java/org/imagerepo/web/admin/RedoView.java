package org.imagerepo.web.admin;

/**
 * What will be done again.
 *
 * @param photos how many photos owe the work now that didn't before
 */
public record RedoView(int photos) {}
