package org.imagerepo.web.credential;

import java.util.List;

/**
 * What one sends to make a token.
 *
 * @param name to know it by
 * @param scopes some of {@code read}, {@code upload} and {@code manage}; all if missing
 * @param expiresAt from when on it no longer counts, RFC 3339; never if missing
 */
public record TokenBody(String name, List<String> scopes, String expiresAt) {}
