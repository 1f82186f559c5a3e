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
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.FailedWork;
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
 * The catalogue in documents: each method hands over to the class of its collection or idea. What
 * concerns users is in {@link MongoAccounts}.
 */
final class MongoCatalogue extends MongoAccounts
    implements SearchableCatalogue, RetractingCatalogue, News {
  private final Connection connection;
  private final Photos photos;
  private final PhotoLists lists;
  private final Additions additions;
  private final Claims claims;
  private final Backlog backlog;
  private final NewsCollection news;

  private MongoCatalogue(
      Connection connection, Photos photos, PhotoLists lists, Ledgers ledgers, Clock clock) {
    super(connection, lists, ledgers);
    this.connection = connection;
    this.photos = photos;
    this.lists = lists;
    this.additions = new Additions(photos, ledgers, clock);
    this.claims = new Claims(photos);
    this.backlog = new Backlog(photos);
    this.news = new NewsCollection(connection.database(), clock);
  }

  static MongoCatalogue open(Connection connection, Clock clock) {
    Photos photos = new Photos(connection.database());
    Ledgers ledgers = new Ledgers(connection.database(), photos, clock);
    MongoCatalogue catalogue =
        new MongoCatalogue(connection, photos, new PhotoLists(photos), ledgers, clock);
    catalogue.createIndexes();
    return catalogue;
  }

  @Override
  void createIndexes() {
    super.createIndexes();
    PhotoIndexes.create(photos.collection());
    news.createIndexes();
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
    Limits.requirePage(limit);
    Optional<Cursor> start = PhotoLists.startOfTrash(cursor);
    return Calls.io(() -> lists.trashed(owner, start, limit));
  }

  @Override
  public List<PhotoId> trashedBefore(Instant time, int limit) throws IOException {
    Limits.requirePage(limit);
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
    Limits.requirePositive(limit);
    return Calls.io(() -> backlog.owe(wanted, due, limit));
  }

  @Override
  public int retract(Set<String> present, int limit) throws IOException {
    Limits.requirePositive(limit);
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
    Limits.requirePage(limit);
    Optional<Cursor> start = Backlog.start(cursor);
    return Calls.io(() -> backlog.failures(start, limit));
  }

  @Override
  public void keep(PhotoTerms kept) {
    photos.keep(kept);
  }

  @Override
  public int renewTerms(int limit) throws IOException {
    Limits.requirePositive(limit);
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
