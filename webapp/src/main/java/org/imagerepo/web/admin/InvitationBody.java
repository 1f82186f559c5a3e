package org.imagerepo.web.admin;

/**
 * What one sends to invite somebody.
 *
 * @param note a word about it, for administrators; may be missing
 * @param expiresAt from when on it doesn't count, RFC 3339; in a week if missing
 */
public record InvitationBody(String note, String expiresAt) {}
