package org.imagerepo.api.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.plugin.Provider;

/**
 * Keeps users, photos, what was found out about them, and the work owed.
 *
 * <p>What concerns one photo, user, session or share is one atomic write or one consistent read;
 * the few methods that concern many photos do so photo by photo. When a write returns, it survives
 * the loss of the process and of power, and every later read, of whichever platform that shares the
 * store, sees it. An {@link IOException} means that it can't be done now: a write was then done or
 * not, never half, and the caller may repeat it. Any number of threads and platforms call it at
 * once.
 *
 * <p>Times are kept to the millisecond.
 */
public interface Catalogue extends Provider, UserCatalogue, CredentialCatalogue, ShareCatalogue {

  // Photos

  /**
   * Adds a photo together with all work it owes, due at once. No owner has two photos of the same
   * bytes: SHA-256 tells. Where the owner has it in the trash, it is taken out of there.
   *
   * @param photo without renditions, examinations and work, and not in the trash
   * @param wanted each task once
   * @param quota what all photos of the owner together must not pass: of those who add at once, no
   *     more get through than fit in
   * @return empty if the quota doesn't allow it; then nothing was changed. A photo that the owner
   *     has already is never refused
   */
  Optional<Added> add(Photo photo, List<WantedTask> wanted, Quota quota) throws IOException;

  /** The same without any quota. */
  default Added add(Photo photo, List<WantedTask> wanted) throws IOException {
    return add(photo, wanted, Quota.UNLIMITED).orElseThrow();
  }

  /** The photo of that id, in the trash or not. */
  Optional<Photo> photo(PhotoId id) throws IOException;

  /** The photo of that owner and those bytes, unless it is in the trash. */
  Optional<Photo> photo(UserId owner, String sha256) throws IOException;

  /**
   * Lists photos.
   *
   * @throws IllegalArgumentException if the cursor isn't one of this catalogue
   */
  Page<Photo> photos(PhotoQuery query) throws IOException;

  /**
   * All that {@link #photos} would list from the query's cursor on, in outline: a stretch for each
   * of its pages. A catalogue that can do so without reading whole photos should.
   *
   * @throws IllegalArgumentException if the cursor isn't one of this catalogue
   */
  default List<Outline> outline(PhotoQuery query) throws IOException {
    List<Outline> stretches = new ArrayList<>();
    Optional<String> cursor = query.cursor();
    do {
      Page<Photo> page = photos(query.from(cursor));
      if (!page.items().isEmpty()) {
        List<Outline.Moment> moments =
            page.items().stream().map(photo -> Outline.Moment.of(photo, query.sort())).toList();
        stretches.add(new Outline(cursor, moments));
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return stretches;
  }

  /**
   * Changes a photo.
   *
   * @return as it is now; empty if there is no such photo
   */
  Optional<Photo> change(PhotoId id, PhotoChange change) throws IOException;

  /**
   * Forgets a photo and everything about it. Its blobs are the caller's to remove.
   *
   * @return as it was; empty if there is no such photo
   */
  Optional<Photo> remove(PhotoId id) throws IOException;

  /** Which of these photos there are, in the trash or not; at most 1000 are asked for at once. */
  Set<PhotoId> existing(Set<PhotoId> ids) throws IOException;

  // The trash. What is in there is left alone: its work rests, too, and goes on once it is
  // restored.

  /**
   * Puts a photo into the trash; one that is there already stays as it is.
   *
   * @param at since when it is there
   * @return as it is now; empty if there is no such photo
   */
  Optional<Photo> trash(PhotoId id, Instant at) throws IOException;

  /**
   * Takes a photo out of the trash, as it was before; one that isn't there stays as it is.
   *
   * @return as it is now; empty if there is no such photo
   */
  Optional<Photo> restore(PhotoId id) throws IOException;

  /**
   * Lists what an owner has in the trash, last trashed first.
   *
   * @param cursor what the page before said
   * @param limit at most so many, from 1 to {@value PhotoQuery#MAX_LIMIT}
   * @throws IllegalArgumentException if the cursor isn't one of this list
   */
  Page<Photo> trashed(UserId owner, Optional<String> cursor, int limit) throws IOException;

  /**
   * The photos of all owners that were trashed before a time, first trashed first.
   *
   * @param limit at most so many, from 1 to {@value PhotoQuery#MAX_LIMIT}
   */
  List<PhotoId> trashedBefore(Instant time, int limit) throws IOException;

  /**
   * Forgets a photo as {@link #remove(PhotoId)} does, provided that it was trashed before a time
   * and wasn't taken out since.
   *
   * @return as it was; empty if there is no such photo in the trash
   */
  Optional<Photo> remove(PhotoId id, Instant trashedBefore) throws IOException;

  // Work

  /**
   * Claims all work on one photo outside of the trash that is asked for and due, moving its due
   * time by the lease and counting the attempt. The photo whose work is due longest comes first, or
   * about so: none waits for ever.
   *
   * @return empty if nothing is due
   */
  Optional<Claim> claim(ClaimRequest request) throws IOException;

  /**
   * Ends claimed work: its result and its state in one write.
   *
   * @return false if it wasn't the caller's to end any more: somebody else has claimed it since, or
   *     ended it, or the photo is gone; then nothing was changed
   */
  boolean settle(PhotoId photo, Claim.Claimed claimed, Settlement settlement) throws IOException;

  /**
   * Makes photos owe work that they never owed, or owed to another revision of the provider. Their
   * present renditions and findings stay until the new ones replace them.
   *
   * @param due from when on
   * @param limit at most so many photos in this call, at least 1
   * @return how many photos owe it now that didn't before; fewer than the limit means that all do
   */
  int owe(WantedTask wanted, Instant due, int limit) throws IOException;

  /**
   * Makes photos owe work again that was done or given up.
   *
   * @return how many
   */
  int redo(RedoRequest request) throws IOException;

  /** How much work there is on photos outside of the trash, by task and state. */
  List<WorkCount> work() throws IOException;

  /**
   * Lists work on photos outside of the trash that was given up.
   *
   * @param cursor what the page before said
   * @param limit at most so many, from 1 to 1000
   * @throws IllegalArgumentException if the cursor isn't one of this catalogue
   */
  Page<FailedWork> failedWork(Optional<String> cursor, int limit) throws IOException;
}
