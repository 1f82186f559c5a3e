package org.imagerepo.core.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitterTest {
  private static List<String> parts(String question) throws WrongQueryException {
    return Splitter.split(question).stream().map(SplitterTest::shown).toList();
  }

  private static String shown(Part part) {
    return (part.isUnwanted() ? "-" : "")
        + part.field().map(field -> field + "=").orElse("")
        + (part.isPhrase() ? "'" + part.text() + "'" : part.text())
        + "@"
        + part.start();
  }

  @Test
  void aQuestionIsSplitIntoWordsPhrasesAndFilters() throws WrongQueryException {
    assertThat(parts("  dog -cat \"hot dog\" -\"a b\" Tag:sea camera:\"Nikon D750\" -has:place"))
        .containsExactly(
            "dog@2",
            "-cat@6",
            "'hot dog'@11",
            "-'a b'@21",
            "tag=sea@28",
            "camera='Nikon D750'@36",
            "-has=place@56");
  }

  @Test
  void whatIsNoFilterIsAWord() throws WrongQueryException {
    assertThat(parts("12:30 http://a.b - \u201chot dog\u201d"))
        .containsExactly("12:30@0", "http://a.b@6", "'hot dog'@19");
    assertThat(parts("")).isEmpty();
    assertThat(parts(" \u00a0\u3000 ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"dog \"cat, 4", "tag:, 4", "tag: dog, 4", "dog -taken:, 11", "camera:\"\", 9"})
  void whatCannotBeReadIsRefusedWhereItStands(String question, int position) {
    assertThatThrownBy(() -> Splitter.split(question))
        .isInstanceOfSatisfying(
            WrongQueryException.class, e -> assertThat(e.position()).isEqualTo(position));
  }

  @Test
  void tooMuchIsRefused() {
    assertThatThrownBy(() -> Splitter.split("a ".repeat(25)))
        .isInstanceOf(WrongQueryException.class);
    assertThatThrownBy(() -> Splitter.split("x".repeat(501)))
        .isInstanceOf(WrongQueryException.class);
  }
}
