package org.imagerepo.payara.searching;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.store.FSDirectory;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.search.Clause;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.SearchQuery;

/**
 * The same terms and weights in Lucene: a feature field, whose linear query scores as we do, sorted
 * so that equal scores come newest first. What a photo must be worth for each clause, who may see
 * it, and the photos themselves are left out, which is to Lucene's advantage.
 */
final class LuceneIndex implements AutoCloseable {
  private static final String TERMS = "terms";
  private static final String SECOND = "second";
  private static final String ID = "id";

  private final FSDirectory directory;
  private DirectoryReader reader;

  LuceneIndex(Path folder) throws IOException {
    directory = FSDirectory.open(folder);
  }

  void fill(MadePhotos photos, PhotoTerms terms) throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      reader = DirectoryReader.open(directory);
      return;
    }
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setRAMBufferSizeMB(64)
            .setIndexSort(new Sort(new SortedNumericSortField(SECOND, SortField.Type.LONG, true)));
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < photos.size(); i++) {
        Photo photo = photos.photo(i);
        writer.addDocument(document(photo, terms.of(photo)));
      }
      writer.commit();
    }
    reader = DirectoryReader.open(directory);
  }

  private static Document document(Photo photo, List<PhotoTerm> terms) {
    Document document = new Document();
    document.add(new StoredField(ID, photo.id().value()));
    document.add(
        new LongField(SECOND, photo.takenAt().orElseThrow().getEpochSecond(), Field.Store.NO));
    for (PhotoTerm term : terms) {
      document.add(new FeatureField(TERMS, term.term().toString(), term.percent()));
    }
    return document;
  }

  int segments() {
    return reader.leaves().size();
  }

  /** The query that means the same; each photo's score is in hundredths of ours. */
  static Query query(SearchQuery asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Clause clause : asked.wanted()) {
      List<Query> any = new ArrayList<>();
      for (Clause.Weighted weighted : clause.anyOf()) {
        any.add(
            FeatureField.newLinearQuery(
                TERMS, weighted.term().toString(), weighted.percent() / 100f));
      }
      all.add(
          any.size() == 1 ? any.get(0) : new DisjunctionMaxQuery(any, 0), BooleanClause.Occur.MUST);
    }
    if (asked.from().isPresent() || asked.until().isPresent()) {
      long from = asked.from().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
      long until = asked.until().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
      all.add(LongField.newRangeQuery(SECOND, from, until - 1), BooleanClause.Occur.FILTER);
    }
    return all.build();
  }

  /** Finds the best photos and reads their ids. */
  int best(Query query, int limit) throws IOException {
    ScoreDoc[] found = new IndexSearcher(reader).search(query, limit).scoreDocs;
    StoredFields fields = reader.storedFields();
    for (ScoreDoc doc : found) {
      Objects.requireNonNull(fields.document(doc.doc).get(ID));
    }
    return found.length;
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
    directory.close();
  }
}
