package org.imagerepo.web.share;

import java.time.Instant;
import org.imagerepo.web.photo.PageView;

/**
 * What is behind a link, as told to its holder. What is null is left out of the JSON.
 *
 * @param title the owner's words for it
 * @param owner who made it
 * @param photos a part of them
 * @param originals whether originals are given out, too
 * @param expiresAt until when it leads somewhere
 */
public record SharedView(
    String title, SharerView owner, PageView photos, boolean originals, Instant expiresAt) {
  /** Who made a link. */
  public record SharerView(String username, String displayName) {}
}
