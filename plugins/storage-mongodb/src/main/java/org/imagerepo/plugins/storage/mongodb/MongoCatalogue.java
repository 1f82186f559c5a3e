package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.AccountLink;
import org.imagerepo.api.catalogue.AccountLinkId;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Identity;
import org.imagerepo.api.catalogue.News;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.RetractingCatalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareChange;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.Token;
import org.imagerepo.api.catalogue.TokenId;
import org.imagerepo.api.catalogue.Usage;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserChange;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.UserQuery;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.WorkCount;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.search.Hit;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.SearchQuery;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.search.Term;
import org.imagerepo.api.search.TermCount;
import org.imagerepo.api.search.VocabularyQuery;

/** The catalogue in documents: each method hands over to the class of its collection or idea. */
final class MongoCatalogue implements SearchableCatalogue, RetractingCatalogue, News {
  private final Connection connection;
  private final Users users;
  private final Sessions sessions;
  private final Tokens tokens;
  private final AccountLinks links;
  private final Identities identities;
  private final Shares shares;
  private final Photos photos;
  private final Ledgers ledgers;
  private final Additions additions;
  private final PhotoLists lists;
  private final Claims claims;
  private final Backlog backlog;
  private final NewsCollection news;

  private MongoCatalogue(Connection connection, Clock clock) {
    this.connection = connection;
    this.users = new Users(connection.database());
    this.sessions = new Sessions(connection);
    this.tokens = new Tokens(connection);
    this.links = new AccountLinks(connection);
    this.identities = new Identities(connection);
    this.shares = new Shares(connection.database());
    this.photos = new Photos(connection.database());
    this.ledgers = new Ledgers(connection.database(), photos, clock);
    this.additions = new Additions(photos, ledgers, clock);
    this.lists = new PhotoLists(photos);
    this.claims = new Claims(photos);
    this.backlog = new Backlog(photos);
    this.news = new NewsCollection(connection.database(), clock);
  }

  static MongoCatalogue open(Connection connection, Clock clock) {
    MongoCatalogue catalogue = new MongoCatalogue(connection, clock);
    catalogue.users.createIndexes();
    catalogue.sessions.createIndexes();
    catalogue.tokens.createIndexes();
    catalogue.links.createIndexes();
    catalogue.identities.createIndexes();
    catalogue.shares.createIndexes();
    PhotoIndexes.create(catalogue.photos.collection());
    catalogue.news.createIndexes();
    return catalogue;
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
          if (!lists.some(id, 1).isEmpty()) {
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
    return Calls.io(() -> lists.some(owner, limit));
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
    requireLimit(limit);
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

  @Override
  public Optional<Added> add(Photo photo, List<WantedTask> wanted, Quota quota) throws IOException {
    return Calls.io(() -> additions.add(photo, wanted, quota));
  }

  @Override
  public Optional<Photo> photo(PhotoId id) throws IOException {
    return Calls.io(() -> photos.find(id)).map(StoredPhoto::photo);
  }

  @Override
  public Optional<Photo> photo(UserId owner, String sha256) throws IOException {
    return Calls.io(() -> photos.find(owner, sha256))
        .map(StoredPhoto::photo)
        .filter(photo -> !photo.isTrashed());
  }

  @Override
  public Page<Photo> photos(PhotoQuery query) throws IOException {
    Optional<Cursor> start = PhotoLists.start(query);
    return Calls.io(() -> lists.page(query, start));
  }

  @Override
  public List<Outline> outline(PhotoQuery query) throws IOException {
    Optional<Cursor> start = PhotoLists.start(query);
    return Calls.io(() -> lists.outline(query, start));
  }

  @Override
  public Optional<Photo> change(PhotoId id, PhotoChange change) throws IOException {
    return Calls.io(() -> photos.change(id, read -> Optional.of(Changes.of(read, change))))
        .map(StoredPhoto::photo);
  }

  @Override
  public Optional<Photo> remove(PhotoId id) throws IOException {
    return Calls.io(() -> Changes.remove(photos, id, read -> true));
  }

  @Override
  public Set<PhotoId> existing(Set<PhotoId> ids) throws IOException {
    return Calls.io(() -> photos.existing(ids));
  }

  @Override
  public Optional<Photo> trash(PhotoId id, Instant at) throws IOException {
    Instant time = at.truncatedTo(ChronoUnit.MILLIS);
    return Calls.io(() -> photos.change(id, read -> Changes.trashed(read, time)))
        .map(StoredPhoto::photo);
  }

  @Override
  public Optional<Photo> restore(PhotoId id) throws IOException {
    return Calls.io(() -> photos.change(id, Changes::restored)).map(StoredPhoto::photo);
  }

  @Override
  public Page<Photo> trashed(UserId owner, Optional<String> cursor, int limit) throws IOException {
    requireLimit(limit);
    Optional<Cursor> start = PhotoLists.startOfTrash(cursor);
    return Calls.io(() -> lists.trashed(owner, start, limit));
  }

  @Override
  public List<PhotoId> trashedBefore(Instant time, int limit) throws IOException {
    requireLimit(limit);
    return Calls.io(() -> lists.trashedBefore(time, limit));
  }

  @Override
  public Optional<Photo> remove(PhotoId id, Instant trashedBefore) throws IOException {
    return Calls.io(
        () ->
            Changes.remove(
                photos,
                id,
                photo -> photo.trashedAt().filter(at -> at.isBefore(trashedBefore)).isPresent()));
  }

  @Override
  public Optional<Claim> claim(ClaimRequest request) throws IOException {
    return Calls.io(() -> claims.claim(request));
  }

  @Override
  public boolean settle(PhotoId photo, Claim.Claimed claimed, Settlement settlement)
      throws IOException {
    return Calls.io(() -> Settling.settle(photos, photo, claimed, settlement));
  }

  @Override
  public int owe(WantedTask wanted, Instant due, int limit) throws IOException {
    requirePositive(limit);
    return Calls.io(() -> backlog.owe(wanted, due, limit));
  }

  @Override
  public int retract(Set<String> present, int limit) throws IOException {
    requirePositive(limit);
    return Calls.io(() -> backlog.retract(present, limit));
  }

  @Override
  public int redo(RedoRequest request) throws IOException {
    return Calls.io(() -> backlog.redo(request));
  }

  @Override
  public List<WorkCount> work() throws IOException {
    return Calls.io(backlog::count);
  }

  @Override
  public Page<FailedWork> failedWork(Optional<String> cursor, int limit) throws IOException {
    requireLimit(limit);
    Optional<Cursor> start = Backlog.start(cursor);
    return Calls.io(() -> backlog.failures(start, limit));
  }

  @Override
  public void keep(PhotoTerms kept) {
    photos.keep(kept);
  }

  @Override
  public int renewTerms(int limit) throws IOException {
    requirePositive(limit);
    return Calls.io(() -> new Vocabulary(photos).renew(limit));
  }

  @Override
  public Page<Hit> search(SearchQuery query) throws IOException {
    Optional<Cursor> start = Searching.start(query);
    return Calls.io(() -> new Searching(photos).page(query, start));
  }

  @Override
  public List<TermCount> vocabulary(VocabularyQuery query) throws IOException {
    return Calls.io(() -> new Vocabulary(photos).find(query));
  }

  @Override
  public Map<Term, Long> count(UserId owner, Set<Visibility> visibilities, Set<Term> asked)
      throws IOException {
    return Calls.io(() -> new Vocabulary(photos).count(owner, visibilities, asked));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > PhotoQuery.MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + PhotoQuery.MAX_LIMIT);
    }
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
  }

  @Override
  public void tell(List<String> told) throws IOException {
    Calls.run(() -> news.tell(told));
  }

  @Override
  public List<String> hear(Duration patience) throws IOException {
    return Calls.io(() -> news.hear(patience));
  }

  @Override
  public Health health() {
    return connection.health();
  }

  @Override
  public void close() {
    news.close();
    connection.close();
  }
}
