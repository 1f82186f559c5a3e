package org.imagerepo.api.catalogue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The part of a {@link Catalogue} that keeps the ways in beside the password: sessions of browsers,
 * tokens of scripts, links that do something once, who users are at other sites. What has a secret
 * is found by its digest, expired or not.
 */
public interface CredentialCatalogue {
  /** Adds a session. */
  void addSession(Session session) throws IOException;

  /** The session of that digest, expired or not. */
  Optional<Session> session(String digest) throws IOException;

  /** All sessions of a user, expired or not, in no order. */
  List<Session> sessions(UserId user) throws IOException;

  /** Notes when a session was used last. Does nothing if there is none. */
  void useSession(String digest, Instant at) throws IOException;

  /** Ends a session. Does nothing if there is none. */
  void removeSession(String digest) throws IOException;

  /**
   * Ends all sessions that expired before a time.
   *
   * @return how many there were
   */
  int removeSessionsExpiredBefore(Instant time) throws IOException;

  /** Adds a token. */
  void addToken(Token token) throws IOException;

  /** The token of that digest, expired or not. */
  Optional<Token> token(String digest) throws IOException;

  /** All tokens of a user, expired or not, in no order. */
  List<Token> tokens(UserId user) throws IOException;

  /** Notes when a token was used last. Does nothing if there is none. */
  void useToken(String digest, Instant at) throws IOException;

  /**
   * Revokes a token.
   *
   * @return false if the user has none of that id
   */
  boolean removeToken(UserId user, TokenId id) throws IOException;

  /**
   * Notes who a user is at another site.
   *
   * @return false if some user is that already; then nothing was changed
   */
  boolean addIdentity(UserId user, Identity identity) throws IOException;

  /** The user who is that at another site. */
  Optional<User> userIdentified(Identity identity) throws IOException;

  /** Adds a link. */
  void addLink(AccountLink link) throws IOException;

  /** All links of a kind, expired or not, in no order. */
  List<AccountLink> links(AccountLink.Kind kind) throws IOException;

  /**
   * Removes a link in order to use it: of those who try at once, one succeeds.
   *
   * @return as it was, expired or not; empty if there is none of that digest and kind
   */
  Optional<AccountLink> takeLink(AccountLink.Kind kind, String digest) throws IOException;

  /**
   * Revokes a link.
   *
   * @return false if there is none of that id and kind
   */
  boolean removeLink(AccountLink.Kind kind, AccountLinkId id) throws IOException;

  /**
   * Forgets all links that expired before a time.
   *
   * @return how many there were
   */
  int removeLinksExpiredBefore(Instant time) throws IOException;
}
