package org.imagerepo.web.account;

/**
 * What one may change of one's account, for the description of the API.
 *
 * @param username another; the old one leads to it for a while
 * @param displayName another; null makes it the user name
 * @param avatar id of one of one's photos; null for none
 * @param publicLocation whether others may see where photos were taken, unless a photo says
 *     otherwise
 */
public record AccountPatchBody(
    String username, String displayName, String avatar, Boolean publicLocation) {}
