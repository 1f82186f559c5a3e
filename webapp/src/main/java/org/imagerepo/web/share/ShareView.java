package org.imagerepo.web.share;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.web.Addresses;

/**
 * A link, as told to its owner. What is null is left out of the JSON.
 *
 * @param id opaque; it isn't the link's secret
 * @param href the link: whoever knows it sees the photos
 * @param title the owner's words for it
 * @param photos how many it names
 * @param hasPassword whether it needs one
 * @param originals whether originals are given out, too
 * @param createdAt when it was made
 * @param expiresAt until when it leads somewhere
 * @param isExpired whether that time is over
 * @param photoIds which photos it names, where one link is asked for
 */
@JsonbPropertyOrder({"id", "href", "title"})
public record ShareView(
    String id,
    String href,
    String title,
    int photos,
    boolean hasPassword,
    boolean originals,
    Instant createdAt,
    Instant expiresAt,
    boolean isExpired,
    List<String> photoIds) {
  static ShareView listed(Share share, String secret) {
    return of(share, secret, null);
  }

  static ShareView whole(Share share, String secret) {
    return of(share, secret, share.photos().stream().map(PhotoId::value).toList());
  }

  private static ShareView of(Share share, String secret, List<String> photoIds) {
    return new ShareView(
        share.id().value(),
        Addresses.page("/s/" + secret),
        share.title().orElse(null),
        share.photos().size(),
        share.passwordHash().isPresent(),
        share.hasOriginals(),
        share.createdAt(),
        share.expiresAt().orElse(null),
        share.isExpired(Instant.now()),
        photoIds);
  }
}
