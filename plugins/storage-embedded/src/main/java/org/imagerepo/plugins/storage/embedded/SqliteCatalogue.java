package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
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

/** The catalogue in an SQLite file: each method is one transaction over the tables' own classes. */
final class SqliteCatalogue implements SearchableCatalogue, RetractingCatalogue {
  private final Database database;
  private final Clock clock;
  private volatile Optional<PhotoTerms> terms = Optional.empty();

  SqliteCatalogue(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
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
    requireLimit(limit);
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

  @Override
  public Optional<Added> add(Photo photo, List<WantedTask> wanted, Quota quota) throws IOException {
    return database.write(sql -> add(sql, photo, wanted, quota));
  }

  private Optional<Added> add(Sql sql, Photo photo, List<WantedTask> wanted, Quota quota)
      throws SQLException {
    PhotoTable photos = new PhotoTable(sql);
    Optional<Long> former = photos.number(photo.owner(), photo.original().sha256());
    if (former.isPresent()) {
      return Optional.of(found(sql, former.get()));
    }
    if (!quota.isUnlimited()
        && !quota.allows(photos.usage(photo.owner()), photo.original().size())) {
      return Optional.empty();
    }
    long number = photos.insert(photo);
    new TaskTable(sql).add(number, wanted, clock.millis());
    index(sql).renew(number);
    return Optional.of(new Added(read(sql, number), true));
  }

  private Added found(Sql sql, long number) throws SQLException {
    TrashTable trash = new TrashTable(sql);
    boolean isTrashed = trash.holds(number);
    if (isTrashed) {
      trash.restore(number);
      index(sql).renew(number);
    }
    return new Added(read(sql, number), false, isTrashed);
  }

  private static Photo read(Sql sql, long number) throws SQLException {
    return new PhotoReader(sql).read(Optional.of(number)).orElseThrow();
  }

  @Override
  public Optional<Photo> photo(PhotoId id) throws IOException {
    return database.read(sql -> new PhotoReader(sql).read(new PhotoTable(sql).number(id)));
  }

  @Override
  public Optional<Photo> photo(UserId owner, String sha256) throws IOException {
    return database.read(
        sql ->
            new PhotoReader(sql)
                .read(new PhotoTable(sql).number(owner, sha256))
                .filter(photo -> !photo.isTrashed()));
  }

  @Override
  public Page<Photo> photos(PhotoQuery query) throws IOException {
    Cursor start = PhotoPages.start(query);
    return database.read(sql -> new PhotoPages(sql).page(query, start));
  }

  @Override
  public List<Outline> outline(PhotoQuery query) throws IOException {
    Cursor start = PhotoPages.start(query);
    return database.read(sql -> new PhotoOutline(sql).of(query, start));
  }

  @Override
  public Optional<Photo> change(PhotoId id, PhotoChange change) throws IOException {
    return changed(id, (sql, photo) -> new PhotoTable(sql).change(photo, change));
  }

  @FunctionalInterface
  private interface Step {
    void on(Sql sql, long photo) throws SQLException;
  }

  /** Does something to a photo and reads it; empty if there is none. */
  private Optional<Photo> changed(PhotoId id, Step step) throws IOException {
    return database.write(
        sql -> {
          Optional<Long> number = new PhotoTable(sql).number(id);
          if (number.isPresent()) {
            step.on(sql, number.get());
            index(sql).renew(number.get());
          }
          return new PhotoReader(sql).read(number);
        });
  }

  @Override
  public Optional<Photo> remove(PhotoId id) throws IOException {
    return database.write(sql -> remove(sql, new PhotoTable(sql).number(id)));
  }

  private Optional<Photo> remove(Sql sql, Optional<Long> number) throws SQLException {
    Optional<Photo> photo = new PhotoReader(sql).read(number);
    if (number.isPresent()) {
      index(sql).forget(number.get());
      new PhotoTable(sql).remove(number.get());
    }
    return photo;
  }

  @Override
  public Set<PhotoId> existing(Set<PhotoId> ids) throws IOException {
    return database.read(sql -> new PhotoTable(sql).existing(ids));
  }

  @Override
  public Optional<Photo> trash(PhotoId id, Instant at) throws IOException {
    return changed(id, (sql, photo) -> new TrashTable(sql).trash(photo, at));
  }

  @Override
  public Optional<Photo> restore(PhotoId id) throws IOException {
    return changed(id, (sql, photo) -> new TrashTable(sql).restore(photo));
  }

  @Override
  public Page<Photo> trashed(UserId owner, Optional<String> cursor, int limit) throws IOException {
    requireLimit(limit);
    Cursor start = TrashTable.start(cursor);
    return database.read(sql -> new TrashTable(sql).page(owner, start, limit));
  }

  @Override
  public List<PhotoId> trashedBefore(Instant time, int limit) throws IOException {
    requireLimit(limit);
    return database.read(sql -> new TrashTable(sql).trashedBefore(time, limit));
  }

  @Override
  public Optional<Photo> remove(PhotoId id, Instant trashedBefore) throws IOException {
    return database.write(sql -> remove(sql, new TrashTable(sql).number(id, trashedBefore)));
  }

  @Override
  public Optional<Claim> claim(ClaimRequest request) throws IOException {
    return database.write(sql -> claim(sql, request));
  }

  private static Optional<Claim> claim(Sql sql, ClaimRequest request) throws SQLException {
    TaskTable tasks = new TaskTable(sql);
    Optional<Long> photo =
        request.photo().isPresent()
            ? new PhotoTable(sql).number(request.photo().get())
            : tasks.longestDue(request.tasks(), request.now().toEpochMilli());
    if (photo.isEmpty()) {
      return Optional.empty();
    }
    List<Claim.Claimed> claimed = tasks.claim(photo.get(), request);
    return claimed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Claim(read(sql, photo.get()), claimed));
  }

  @Override
  public boolean settle(PhotoId photo, Claim.Claimed claimed, Settlement settlement)
      throws IOException {
    return database.write(
        sql -> {
          Optional<Long> number = new PhotoTable(sql).number(photo);
          boolean isSettled =
              number.isPresent() && new Settling(sql).settle(number.get(), claimed, settlement);
          if (isSettled && settlement instanceof Settlement.Examined) {
            index(sql).renew(number.get());
          }
          return isSettled;
        });
  }

  @Override
  public int owe(WantedTask wanted, Instant due, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    return database.write(sql -> new Backlog(sql).owe(wanted, due, limit));
  }

  @Override
  public int retract(Set<String> present, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    return database.write(
        sql -> {
          List<Long> photos = new Retraction(sql, present).next(limit);
          for (long photo : photos) {
            index(sql).renew(photo);
          }
          return photos.size();
        });
  }

  @Override
  public int redo(RedoRequest request) throws IOException {
    return database.write(sql -> new Backlog(sql).redo(request));
  }

  @Override
  public List<WorkCount> work() throws IOException {
    return database.read(sql -> new Backlog(sql).count());
  }

  @Override
  public Page<FailedWork> failedWork(Optional<String> cursor, int limit) throws IOException {
    requireLimit(limit);
    Cursor start = Cursor.decode(cursor, Backlog.FIRST_FAILURE);
    return database.read(sql -> new Backlog(sql).failures(start, limit));
  }

  private TermIndex index(Sql sql) {
    return new TermIndex(sql, terms);
  }

  @Override
  public void keep(PhotoTerms kept) {
    terms = Optional.of(kept);
  }

  @Override
  public int renewTerms(int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    return database.write(sql -> index(sql).renewStale(limit));
  }

  @Override
  public Page<Hit> search(SearchQuery query) throws IOException {
    Cursor start = Searching.start(query);
    return database.read(sql -> new Searching(sql).page(query, start));
  }

  @Override
  public List<TermCount> vocabulary(VocabularyQuery query) throws IOException {
    return database.read(sql -> new TermListTable(sql).vocabulary(query));
  }

  @Override
  public Map<Term, Long> count(UserId owner, Set<Visibility> visibilities, Set<Term> asked)
      throws IOException {
    return database.read(sql -> new TermListTable(sql).count(owner, visibilities, asked));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > PhotoQuery.MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be from 1 to " + PhotoQuery.MAX_LIMIT);
    }
  }

  /** Health is public: so what the database says, which names paths, isn't passed on. */
  @Override
  public Health health() {
    try {
      database.read(sql -> sql.number("SELECT count(*) FROM sqlite_schema"));
    } catch (IOException e) {
      return Health.down(
          "the catalogue can't be read" + Database.code(e) + ": see to its disk and its file");
    }
    try {
      database.verifyWriting();
      return Health.up();
    } catch (IOException e) {
      return Health.down(
          "the catalogue can't be written"
              + Database.code(e)
              + ": make room on its disk, or see to it");
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
