package org.imagerepo.plugins.storage.embedded;

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

/** Of the catalogue in an SQLite file: users, what they log in by, and what they share. */
abstract class SqliteAccounts implements UserCatalogue, CredentialCatalogue, ShareCatalogue {
  private final Database database;

  SqliteAccounts(Database database) {
    this.database = database;
  }

  @Override
  public boolean addUser(User user) throws IOException {
    return database.write(sql -> new UserTable(sql).add(user));
  }

  @Override
  public Optional<User> user(UserId id) throws IOException {
    return database.read(sql -> new UserTable(sql).byId(id));
  }

  @Override
  public Optional<User> userNamed(String username) throws IOException {
    return database.read(sql -> new UserTable(sql).byName(username));
  }

  @Override
  public Optional<User> userFormerlyNamed(String username) throws IOException {
    return database.read(sql -> new UserTable(sql).byFormerName(username));
  }

  @Override
  public Page<User> users(UserQuery query) throws IOException {
    Cursor start = UserTable.start(query);
    return database.read(sql -> new UserTable(sql).page(query, start));
  }

  @Override
  public Optional<User> changeUser(UserId id, List<UserChange> changes) throws IOException {
    return database.write(sql -> new UserTable(sql).change(id, changes));
  }

  @Override
  public boolean rename(UserId id, String username, Instant now, Instant reservedUntil)
      throws IOException {
    return database.write(sql -> new UserTable(sql).rename(id, username, now, reservedUntil));
  }

  @Override
  public List<User> usersToDelete(Instant now, int limit) throws IOException {
    return database.read(sql -> new UserTable(sql).toDelete(now, limit));
  }

  @Override
  public boolean removeUser(UserId id) throws IOException {
    return database.write(sql -> new UserTable(sql).remove(id));
  }

  @Override
  public List<PhotoId> photosOf(UserId owner, int limit) throws IOException {
    return database.read(sql -> new PhotoTable(sql).some(owner, limit));
  }

  @Override
  public boolean hasUserWith(Role role) throws IOException {
    return database.read(sql -> new UserTable(sql).hasRole(role));
  }

  @Override
  public Usage usage(UserId owner) throws IOException {
    return database.read(sql -> new PhotoTable(sql).usage(owner));
  }

  @Override
  public void addSession(Session session) throws IOException {
    database.write(sql -> new SessionTable(sql).add(session));
  }

  @Override
  public Optional<Session> session(String digest) throws IOException {
    return database.read(sql -> new SessionTable(sql).byDigest(digest));
  }

  @Override
  public List<Session> sessions(UserId user) throws IOException {
    return database.read(sql -> new SessionTable(sql).of(user));
  }

  @Override
  public void useSession(String digest, Instant at) throws IOException {
    database.write(sql -> new SessionTable(sql).use(digest, at));
  }

  @Override
  public void removeSession(String digest) throws IOException {
    database.write(sql -> new SessionTable(sql).remove(digest));
  }

  @Override
  public int removeSessionsExpiredBefore(Instant time) throws IOException {
    return database.write(sql -> new SessionTable(sql).removeExpiredBefore(time));
  }

  @Override
  public void addToken(Token token) throws IOException {
    database.write(sql -> new TokenTable(sql).add(token));
  }

  @Override
  public Optional<Token> token(String digest) throws IOException {
    return database.read(sql -> new TokenTable(sql).byDigest(digest));
  }

  @Override
  public List<Token> tokens(UserId user) throws IOException {
    return database.read(sql -> new TokenTable(sql).of(user));
  }

  @Override
  public void useToken(String digest, Instant at) throws IOException {
    database.write(sql -> new TokenTable(sql).use(digest, at));
  }

  @Override
  public boolean removeToken(UserId user, TokenId id) throws IOException {
    return database.write(sql -> new TokenTable(sql).remove(user, id));
  }

  @Override
  public boolean addIdentity(UserId user, Identity identity) throws IOException {
    return database.write(sql -> new IdentityTable(sql).add(user, identity));
  }

  @Override
  public Optional<User> userIdentified(Identity identity) throws IOException {
    return database.read(sql -> new IdentityTable(sql).user(identity));
  }

  @Override
  public void addLink(AccountLink link) throws IOException {
    database.write(sql -> new AccountLinkTable(sql).add(link));
  }

  @Override
  public List<AccountLink> links(AccountLink.Kind kind) throws IOException {
    return database.read(sql -> new AccountLinkTable(sql).of(kind));
  }

  @Override
  public Optional<AccountLink> takeLink(AccountLink.Kind kind, String digest) throws IOException {
    return database.write(sql -> new AccountLinkTable(sql).take(kind, digest));
  }

  @Override
  public boolean removeLink(AccountLink.Kind kind, AccountLinkId id) throws IOException {
    return database.write(sql -> new AccountLinkTable(sql).remove(kind, id));
  }

  @Override
  public int removeLinksExpiredBefore(Instant time) throws IOException {
    return database.write(sql -> new AccountLinkTable(sql).removeExpiredBefore(time));
  }

  @Override
  public void addShare(Share share) throws IOException {
    database.write(sql -> new ShareTable(sql).add(share));
  }

  @Override
  public Optional<Share> share(ShareId id) throws IOException {
    return database.read(sql -> new ShareTable(sql).byId(id));
  }

  @Override
  public Page<Share> shares(UserId owner, Optional<String> cursor, int limit) throws IOException {
    Limits.requirePage(limit);
    Cursor start = ShareTable.start(cursor);
    return database.read(sql -> new ShareTable(sql).page(owner, start, limit));
  }

  @Override
  public Optional<Share> changeShare(ShareId id, List<ShareChange> changes) throws IOException {
    return database.write(sql -> new ShareTable(sql).change(id, changes));
  }

  @Override
  public boolean removeShare(ShareId id) throws IOException {
    return database.write(sql -> new ShareTable(sql).remove(id));
  }
}
