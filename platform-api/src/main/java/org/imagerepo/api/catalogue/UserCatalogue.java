package org.imagerepo.api.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The part of a {@link Catalogue} that keeps users. A user name that somebody has given up leads to
 * them until somebody else takes it, and for a while nobody else can.
 */
public interface UserCatalogue {
  /**
   * Adds a user.
   *
   * @return false if the username is taken, or reserved at the time of {@link User#createdAt} for
   *     whoever had it before; then nothing was changed
   */
  boolean addUser(User user) throws IOException;

  /** The user of that id. */
  Optional<User> user(UserId id) throws IOException;

  /** The user of that name, given in lower case. */
  Optional<User> userNamed(String username) throws IOException;

  /** The user who had that name last, given in lower case, if nobody else has taken it since. */
  Optional<User> userFormerlyNamed(String username) throws IOException;

  /**
   * Lists users by user name.
   *
   * @throws IllegalArgumentException if the cursor isn't one of this catalogue
   */
  Page<User> users(UserQuery query) throws IOException;

  /**
   * Changes a user: all that is listed, or nothing.
   *
   * @param changes in their order
   * @return as they are now; empty if there is no such user
   */
  Optional<User> changeUser(UserId id, List<UserChange> changes) throws IOException;

  /**
   * Gives a user another name and keeps the old one as a former one of theirs.
   *
   * @param username in lower case
   * @param now decides whether the new name is still reserved for somebody else
   * @param reservedUntil until when nobody else can take the old name
   * @return false if the name is taken or reserved, or there is no such user; then nothing was
   *     changed
   */
  boolean rename(UserId id, String username, Instant now, Instant reservedUntil) throws IOException;

  /**
   * Users whose accounts are to be deleted by now.
   *
   * @param limit at most so many, at least 1
   */
  List<User> usersToDelete(Instant now, int limit) throws IOException;

  /**
   * Forgets a user with all that is theirs: former names, sessions, tokens and links. Photos must
   * have been removed before.
   *
   * @return false if there is no such user or they still have a photo; then nothing was changed
   */
  boolean removeUser(UserId id) throws IOException;

  /**
   * Some photos of an owner, whatever their state, in no order: for removing all of them.
   *
   * @param limit at most so many, from 1 to 1000
   */
  List<PhotoId> photosOf(UserId owner, int limit) throws IOException;

  /** Whether anybody has that role. */
  boolean hasUserWith(Role role) throws IOException;

  /** How much a user keeps here. */
  Usage usage(UserId owner) throws IOException;
}
