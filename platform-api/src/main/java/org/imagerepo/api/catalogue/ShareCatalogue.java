package org.imagerepo.api.catalogue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The part of a {@link Catalogue} that keeps shares. They go with their owner. */
public interface ShareCatalogue {
  /** Adds a share. */
  void addShare(Share share) throws IOException;

  /** The share of that id, expired or not. */
  Optional<Share> share(ShareId id) throws IOException;

  /**
   * Lists an owner's shares, last made first, expired or not.
   *
   * @param cursor what the page before said
   * @param limit at most so many, from 1 to {@value PhotoQuery#MAX_LIMIT}
   * @throws IllegalArgumentException if the cursor isn't one of this list
   */
  Page<Share> shares(UserId owner, Optional<String> cursor, int limit) throws IOException;

  /**
   * Changes a share: all that is listed, or nothing.
   *
   * @param changes in their order
   * @return as it is now; empty if there is no such share
   */
  Optional<Share> changeShare(ShareId id, List<ShareChange> changes) throws IOException;

  /**
   * Forgets a share.
   *
   * @return false if there is none
   */
  boolean removeShare(ShareId id) throws IOException;
}
