package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Outline;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.RetractingCatalogue;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.UserId;
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

/**
 * The catalogue in an SQLite file: each method is one transaction over the tables' own classes.
 * What concerns users is in {@link SqliteAccounts}.
 */
final class SqliteCatalogue extends SqliteAccounts
    implements SearchableCatalogue, RetractingCatalogue {
  private final Database database;
  private final Clock clock;
  private volatile Optional<PhotoTerms> terms = Optional.empty();

  SqliteCatalogue(Database database, Clock clock) {
    super(database);
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Added> add(Photo photo, List<WantedTask> wanted, Quota quota) throws IOException {
    return database.write(
        sql -> new Additions(sql, index(sql)).add(photo, wanted, quota, clock.millis()));
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
    return database.write(sql -> changes(sql).change(id, change));
  }

  @Override
  public Optional<Photo> remove(PhotoId id) throws IOException {
    return database.write(sql -> changes(sql).remove(id));
  }

  @Override
  public Set<PhotoId> existing(Set<PhotoId> ids) throws IOException {
    return database.read(sql -> new PhotoTable(sql).existing(ids));
  }

  @Override
  public Optional<Photo> trash(PhotoId id, Instant at) throws IOException {
    return database.write(sql -> changes(sql).trash(id, at));
  }

  @Override
  public Optional<Photo> restore(PhotoId id) throws IOException {
    return database.write(sql -> changes(sql).restore(id));
  }

  @Override
  public Page<Photo> trashed(UserId owner, Optional<String> cursor, int limit) throws IOException {
    Limits.requirePage(limit);
    Cursor start = TrashTable.start(cursor);
    return database.read(sql -> new TrashTable(sql).page(owner, start, limit));
  }

  @Override
  public List<PhotoId> trashedBefore(Instant time, int limit) throws IOException {
    Limits.requirePage(limit);
    return database.read(sql -> new TrashTable(sql).trashedBefore(time, limit));
  }

  @Override
  public Optional<Photo> remove(PhotoId id, Instant trashedBefore) throws IOException {
    return database.write(sql -> changes(sql).remove(id, trashedBefore));
  }

  @Override
  public Optional<Claim> claim(ClaimRequest request) throws IOException {
    return database.write(sql -> new Claims(sql).claim(request));
  }

  @Override
  public boolean settle(PhotoId photo, Claim.Claimed claimed, Settlement settlement)
      throws IOException {
    return database.write(sql -> new Settling(sql, index(sql)).settle(photo, claimed, settlement));
  }

  @Override
  public int owe(WantedTask wanted, Instant due, int limit) throws IOException {
    Limits.requirePositive(limit);
    return database.write(sql -> new Backlog(sql).owe(wanted, due, limit));
  }

  @Override
  public int retract(Set<String> present, int limit) throws IOException {
    Limits.requirePositive(limit);
    return database.write(sql -> new Retraction(sql, index(sql), present).next(limit));
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
    Limits.requirePage(limit);
    Cursor start = Cursor.decode(cursor, Backlog.FIRST_FAILURE);
    return database.read(sql -> new Backlog(sql).failures(start, limit));
  }

  private TermIndex index(Sql sql) {
    return new TermIndex(sql, terms);
  }

  private Changes changes(Sql sql) {
    return new Changes(sql, index(sql));
  }

  @Override
  public void keep(PhotoTerms kept) {
    terms = Optional.of(kept);
  }

  @Override
  public int renewTerms(int limit) throws IOException {
    Limits.requirePositive(limit);
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
