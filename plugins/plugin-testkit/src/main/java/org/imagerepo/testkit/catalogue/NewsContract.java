package org.imagerepo.testkit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.News;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The contract of {@link News}: extended by tests of catalogues that several platforms share. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class NewsContract {
  private static final Duration PATIENCE = Duration.ofMillis(200);
  private static final int MOST_CALLS = 100;

  private Catalogue one;
  private Catalogue other;

  /** Opens the catalogue: called twice in each test, both on the same data. */
  protected abstract Catalogue open(Clock clock) throws IOException;

  @BeforeEach
  final void openBoth() throws IOException {
    one = open(Clock.systemUTC());
    other = open(Clock.systemUTC());
    assertThat(news(one).hear(PATIENCE)).isEmpty();
    assertThat(news(other).hear(PATIENCE)).isEmpty();
  }

  @AfterEach
  final void closeBoth() throws IOException {
    one.close();
    other.close();
  }

  private static News news(Catalogue catalogue) {
    return (News) catalogue;
  }

  private static List<String> hear(Catalogue catalogue, int count) throws IOException {
    List<String> heard = new ArrayList<>();
    for (int call = 0; call < MOST_CALLS && heard.size() < count; call++) {
      heard.addAll(news(catalogue).hear(PATIENCE));
    }
    return heard;
  }

  @Test
  void whatOneTellsTheOtherHearsOnce() throws IOException {
    news(one).tell(List.of("first", "second"));
    assertThat(hear(other, 2)).containsExactlyInAnyOrder("first", "second");

    news(one).tell(List.of("third"));
    assertThat(hear(other, 1)).containsExactly("third");
    assertThat(news(other).hear(PATIENCE)).isEmpty();
  }

  @Test
  void nobodyHearsTheirOwnNews() throws IOException {
    news(one).tell(List.of("mine"));
    news(other).tell(List.of("theirs"));

    assertThat(hear(one, 1)).containsExactly("theirs");
    assertThat(hear(other, 1)).containsExactly("mine");
  }

  @Test
  void manyPiecesArrive() throws IOException {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      told.add("é".repeat(News.MAX_LENGTH - 4) + (1000 + i));
    }

    news(one).tell(told);

    assertThat(hear(other, 1000)).containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void tellingNothingIsAllowed() throws IOException {
    news(one).tell(List.of());
    assertThat(news(other).hear(PATIENCE)).isEmpty();
  }

  @Test
  void whoComesLaterHearsWhatIsToldFromThenOn() throws IOException {
    news(one).tell(List.of("before"));
    try (Catalogue later = open(Clock.systemUTC())) {
      assertThat(news(later).hear(PATIENCE)).isEmpty();
      news(one).tell(List.of("after"));
      assertThat(hear(later, 1)).containsExactly("after");
    }
  }
}
