package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import com.mongodb.client.model.changestream.OperationType;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * What nodes tell each other: short documents that go after some minutes. They are read from a
 * change stream where the server has such, which replica sets and clusters do; else by asking.
 */
final class NewsCollection implements AutoCloseable {
  private static final Duration KEPT = Duration.ofMinutes(5);

  /** So many tellings. An index that lets documents expire would do, where servers know such. */
  private static final int BETWEEN_CLEANINGS = 100;

  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(500);

  /** As much may clocks differ, and a write be late. */
  private static final Duration LATE = Duration.ofSeconds(15);

  private final MongoCollection<Document> news;
  private final Clock clock;
  private final String self = UUID.randomUUID().toString();
  private MongoChangeStreamCursor<ChangeStreamDocument<Document>> stream;
  private final AtomicInteger tellings = new AtomicInteger();
  private boolean hasNoStreams;
  private Set<ObjectId> seen;

  NewsCollection(MongoDatabase database, Clock clock) {
    // News is a hint: losing some is better than waiting for it.
    this.news = database.getCollection("news").withWriteConcern(WriteConcern.W1);
    this.clock = clock;
  }

  void createIndexes() {
    news.createIndex(Indexes.ascending("at"));
  }

  void tell(List<String> texts) {
    Date now = Date.from(clock.instant());
    if (tellings.getAndIncrement() % BETWEEN_CLEANINGS == 0) {
      news.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(KEPT))));
    }
    List<Document> told =
        texts.stream()
            .map(text -> new Document("at", now).append("from", self).append("text", text))
            .toList();
    if (!told.isEmpty()) {
      news.insertMany(told, new InsertManyOptions().ordered(false));
    }
  }

  List<String> hear(Duration patience) throws IOException {
    if (!hasNoStreams) {
      try {
        return fromStream(patience);
      } catch (MongoCommandException e) {
        closeStream();
        hasNoStreams = true; // a standalone server says so with one code, others with others
      } catch (RuntimeException e) {
        closeStream();
        throw e;
      }
    }
    return byAsking(patience);
  }

  private List<String> fromStream(Duration patience) {
    if (stream == null) {
      stream =
          news.watch(
                  List.of(
                      Aggregates.match(
                          Filters.and(
                              Filters.eq("operationType", OperationType.INSERT.getValue()),
                              Filters.ne("fullDocument.from", self)))))
              .maxAwaitTime(patience.toMillis(), TimeUnit.MILLISECONDS)
              .cursor();
    }
    List<String> heard = new ArrayList<>();
    ChangeStreamDocument<Document> next = stream.tryNext();
    while (next != null) {
      heard.add(next.getFullDocument().getString("text"));
      next = stream.available() > 0 ? stream.tryNext() : null;
    }
    return heard;
  }

  private List<String> byAsking(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    List<String> heard = ask();
    while (heard.isEmpty() && System.nanoTime() < end) {
      pause();
      heard = ask();
    }
    return heard;
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.NANOSECONDS.sleep(BETWEEN_QUESTIONS.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  private List<String> ask() {
    Instant since = clock.instant().minus(LATE);
    List<String> heard = new ArrayList<>();
    Set<ObjectId> present = new HashSet<>();
    for (Document told :
        news.find(Filters.and(Filters.gt("at", Date.from(since)), Filters.ne("from", self)))) {
      present.add(told.getObjectId("_id"));
      if (seen != null && !seen.contains(told.getObjectId("_id"))) {
        heard.add(told.getString("text"));
      }
    }
    seen = present;
    return heard;
  }

  private void closeStream() {
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }

  @Override
  public void close() {
    closeStream();
  }
}
