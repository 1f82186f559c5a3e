package org.imagerepo.api.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuessesTest {
  private static Findings kept(String text) {
    return new Findings(List.of(), List.of(), Map.of(Fields.GUESSES, text));
  }

  @Test
  void areReadAsTheyWereKeptTheSurestFirst() {
    Tag cat = new Tag("coco", "cat", 0.25);
    Tag odd = new Tag("own words", "a; b", 0.5);
    assertThat(Guesses.in(kept(Guesses.text(List.of(cat, odd))))).containsExactly(odd, cat);
    assertThat(Guesses.in(kept(Guesses.text(List.of())))).isEmpty();
    assertThat(Guesses.in(Findings.none())).isEmpty();
  }

  @Test
  void ofTooManyTheSurestAreKept() {
    Tag sure = new Tag("coco", "dog", 0.4);
    List<Tag> many = new ArrayList<>(Collections.nCopies(900, new Tag("coco", "cat", 0.3)));
    many.add(sure);
    List<Tag> read = Guesses.in(kept(Guesses.text(many)));
    assertThat(read).hasSizeGreaterThan(100).startsWith(sure);
  }

  @Test
  void whatIsNoGuessIsPassedOver() {
    assertThat(Guesses.in(kept("nonsense|2;coco;cat|x;coco;cat|0.5;;cat|0.5;coco;dog")))
        .containsExactly(new Tag("coco", "dog", 0.5));
  }
}
