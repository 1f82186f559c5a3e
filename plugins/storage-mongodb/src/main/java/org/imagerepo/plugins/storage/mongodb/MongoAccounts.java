package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.CredentialCatalogue;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareCatalogue;
import org.imagerepo.api.catalogue.ShareChange;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserCatalogue;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.UserQuery;

/** Of the catalogue in documents: users, what they log in by, and what they share. */
abstract class MongoAccounts implements UserCatalogue, CredentialCatalogue, ShareCatalogue {
  private final Users users;
  private final Sessions sessions;
  private final Tokens tokens;
  private final AccountLinks links;
  private final Identities identities;
  private final Shares shares;
  private final PhotoLists photos;
  private final Ledgers ledgers;

  MongoAccounts(Connection connection, PhotoLists photos, Ledgers ledgers) {
    this.users = new Users(connection.database());
    this.sessions = new Sessions(connection);
    this.tokens = new Tokens(connection);
    this.links = new AccountLinks(connection);
    this.identities = new Identities(connection);
    this.shares = new Shares(connection.database());
    this.photos = photos;
    this.ledgers = ledgers;
  }

  void createIndexes() {
    users.createIndexes();
    sessions.createIndexes();
    tokens.createIndexes();
    links.createIndexes();
    identities.createIndexes();
    shares.createIndexes();
  }

  @Override
  public boolean addUser(User user) throws IOException {
    return Calls.io(() -> users.add(user));
  }

  @Override
  public Optional<User> user(UserId id) throws IOException {
    return Calls.io(() -> users.byId(id));
  }

  @Override
  public Optional<User> userNamed(String username) throws IOException {
    return Calls.io(() -> users.byName(username));
  }

  @Override
  public Optional<User> userFormerlyNamed(String username) throws IOException {
    return Calls.io(() -> users.byFormerName(username));
  }

  @Override
  public Page<User> users(UserQuery query) throws IOException {
    Optional<Cursor> start = Users.start(query);
    return Calls.io(() -> users.page(query, start));
  }

  @Override
  public Optional<User> changeUser(UserId id, List<UserChange> changes) throws IOException {
    return Calls.io(() -> users.change(id, changes));
  }

  @Override
  public boolean rename(UserId id, String username, Instant now, Instant reservedUntil)
      throws IOException {
    return Calls.io(() -> users.rename(id, username, now, reservedUntil));
  }

  @Override
  public List<User> usersToDelete(Instant now, int limit) throws IOException {
    return Calls.io(() -> users.toDelete(now, limit));
  }

  @Override
  public boolean removeUser(UserId id) throws IOException {
    return Calls.io(
        () -> {
          if (!photos.some(id, 1).isEmpty()) {
            return false;
          }
          sessions.removeOf(id);
          tokens.removeOf(id);
          links.removeOf(id);
          identities.removeOf(id);
          shares.removeOf(id);
          ledgers.removeOf(id);
          return users.remove(id);
        });
  }

  @Override
  public List<PhotoId> photosOf(UserId owner, int limit) throws IOException {
    return Calls.io(() -> photos.some(owner, limit));
  }

  @Override
  public boolean hasUserWith(Role role) throws IOException {
    return Calls.io(() -> users.hasRole(role));
  }

  @Override
  public Usage usage(UserId owner) throws IOException {
    return Calls.io(() -> ledgers.usage(owner));
  }

  @Override
  public void addSession(Session session) throws IOException {
    Calls.run(() -> sessions.add(session));
  }

  @Override
  public Optional<Session> session(String digest) throws IOException {
    return Calls.io(() -> sessions.find(digest));
  }

  @Override
  public void removeSession(String digest) throws IOException {
    Calls.run(() -> sessions.remove(digest));
  }

  @Override
  public int removeSessionsExpiredBefore(Instant time) throws IOException {
    return Calls.io(() -> sessions.removeExpiredBefore(time));
  }

  @Override
  public List<Session> sessions(UserId user) throws IOException {
    return Calls.io(() -> sessions.of(user));
  }

  @Override
  public void useSession(String digest, Instant at) throws IOException {
    Calls.run(() -> sessions.use(digest, at));
  }

  @Override
  public void addToken(Token token) throws IOException {
    Calls.run(() -> tokens.add(token));
  }

  @Override
  public Optional<Token> token(String digest) throws IOException {
    return Calls.io(() -> tokens.find(digest));
  }

  @Override
  public List<Token> tokens(UserId user) throws IOException {
    return Calls.io(() -> tokens.of(user));
  }

  @Override
  public void useToken(String digest, Instant at) throws IOException {
    Calls.run(() -> tokens.use(digest, at));
  }

  @Override
  public boolean removeToken(UserId user, TokenId id) throws IOException {
    return Calls.io(() -> tokens.remove(user, id));
  }

  @Override
  public boolean addIdentity(UserId user, Identity identity) throws IOException {
    return Calls.io(() -> identities.add(user, identity));
  }

  @Override
  public Optional<User> userIdentified(Identity identity) throws IOException {
    return Calls.io(() -> identities.user(identity).flatMap(users::byId));
  }

  @Override
  public void addLink(AccountLink link) throws IOException {
    Calls.run(() -> links.add(link));
  }

  @Override
  public List<AccountLink> links(AccountLink.Kind kind) throws IOException {
    return Calls.io(() -> links.of(kind));
  }

  @Override
  public Optional<AccountLink> takeLink(AccountLink.Kind kind, String digest) throws IOException {
    return Calls.io(() -> links.take(kind, digest));
  }

  @Override
  public boolean removeLink(AccountLink.Kind kind, AccountLinkId id) throws IOException {
    return Calls.io(() -> links.remove(kind, id));
  }

  @Override
  public int removeLinksExpiredBefore(Instant time) throws IOException {
    return Calls.io(() -> links.removeExpiredBefore(time));
  }

  @Override
  public void addShare(Share share) throws IOException {
    Calls.run(() -> shares.add(share));
  }

  @Override
  public Optional<Share> share(ShareId id) throws IOException {
    return Calls.io(() -> shares.find(id));
  }

  @Override
  public Page<Share> shares(UserId owner, Optional<String> cursor, int limit) throws IOException {
    Limits.requirePage(limit);
    Optional<Cursor> start = Shares.start(cursor);
    return Calls.io(() -> shares.page(owner, start, limit));
  }

  @Override
  public Optional<Share> changeShare(ShareId id, List<ShareChange> changes) throws IOException {
    return Calls.io(() -> shares.change(id, changes));
  }

  @Override
  public boolean removeShare(ShareId id) throws IOException {
    return Calls.io(() -> shares.remove(id));
  }
}
