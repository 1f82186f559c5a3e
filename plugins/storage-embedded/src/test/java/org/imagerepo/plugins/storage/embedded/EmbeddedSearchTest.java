package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.search.PhotoTerm;
import org.imagerepo.api.search.PhotoTerms;
import org.imagerepo.api.search.SearchableCatalogue;
import org.imagerepo.api.search.Term;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.Language;
import org.imagerepo.core.search.SearchEngine;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching in English alone, in a library whose words were made by a version before. */
class EmbeddedSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PHOTOS = 120;

  @TempDir Path folder;

  /** What an English library had of before: "dogs" was a word of its own. */
  private record TermsOfBefore(String revision) implements PhotoTerms {
    @Override
    public List<PhotoTerm> of(Photo photo) {
      return List.of(new PhotoTerm(new Term("stem", "dogs"), 100));
    }
  }

  @Test
  void theWordsOfAnOldLibraryAreRenewedInTheBackground() throws Exception {
    User owner = TestPhotos.user("ada");
    try (Catalogue catalogue = open()) {
      ((SearchableCatalogue) catalogue).keep(new TermsOfBefore("2-[EN]-9.12.3"));
      assertThat(catalogue.addUser(owner)).isTrue();
      for (int i = 0; i < PHOTOS; i++) {
        Photo photo = TestPhotos.photo(owner.id(), i, TestPhotos.TIME.plusSeconds(i));
        catalogue.add(TestPhotos.tagged(photo, List.of("dogs")), List.of());
      }
    }
    try (Catalogue catalogue = open();
        SearchEngine engine = engine(catalogue)) {
      assertThat(found(engine, owner, "dog")).as("before it has begun").isZero();
      engine.start();
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (found(engine, owner, "dog") < PHOTOS && System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      for (String question : List.of("dog", "dogs", "dog's")) {
        assertThat(found(engine, owner, question)).as(question).isEqualTo(PHOTOS);
      }
      assertThat(((SearchableCatalogue) catalogue).renewTerms(10)).isZero();
    }
    try (Catalogue catalogue = open();
        SearchEngine engine = engine(catalogue)) {
      assertThat(found(engine, owner, "dog")).as("after a start").isEqualTo(PHOTOS);
      assertThat(((SearchableCatalogue) catalogue).renewTerms(10)).as("once only").isZero();
    }
  }

  private Catalogue open() throws IOException {
    return TestContext.make(new SqliteCatalogueFactory(), folder);
  }

  private static SearchEngine engine(Catalogue catalogue) {
    return new SearchEngine(
        catalogue,
        new Accounts(catalogue, new PasswordHash(), Clock.systemUTC()),
        new Access(catalogue),
        List.of(Language.EN),
        List::of,
        (type, reason) -> {},
        Clock.systemUTC());
  }

  private static int found(SearchEngine engine, User owner, String question)
      throws RefusedException, IOException {
    return engine
        .search()
        .find(Asker.of(owner), Optional.empty(), question, Optional.empty(), 200)
        .photos()
        .size();
  }
}
