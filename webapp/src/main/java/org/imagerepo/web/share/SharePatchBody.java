package org.imagerepo.web.share;

import java.util.List;

/**
 * What may be changed of a link, for the description; null removes title, password and expiresAt.
 *
 * @param photos ids of all its photos, in their order
 * @param title at most 200 characters
 * @param password 8 to 256 characters
 * @param expiresAt until when it leads somewhere
 * @param originals whether originals are given out, too
 */
public record SharePatchBody(
    List<String> photos, String title, String password, String expiresAt, Boolean originals) {}
