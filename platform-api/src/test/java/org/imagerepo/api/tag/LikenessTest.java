package org.imagerepo.api.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private final Likeness likeness = new Likeness(0x0123456789abcdefL, -2);

  @Test
  void isReadAsItWasWritten() {
    assertThat(likeness).hasToString("0123456789abcdeffffffffffffffffe");
    assertThat(Likeness.parse(likeness.toString())).isEqualTo(likeness);
  }

  @Test
  void theDistanceIsTheNumberOfBitsThatDiffer() {
    assertThat(likeness.distance(likeness)).isZero();
    assertThat(likeness.distance(new Likeness(0x0123456789abcdecL, 0))).isEqualTo(2 + 63);
    assertThat(new Likeness(0, 0).distance(new Likeness(Long.MAX_VALUE, -1)))
        .isEqualTo(Likeness.BITS);
  }

  @Test
  void whatIsNoneIsRefusedAndOverlookedAmongFindings() {
    for (String wrong : List.of("", "0", "x".repeat(32), "0".repeat(33), "f".repeat(32))) {
      assertThatThrownBy(() -> Likeness.parse(wrong)).isInstanceOf(IllegalArgumentException.class);
      assertThat(Likeness.in(found(wrong))).isEmpty();
    }
    assertThat(Likeness.in(Findings.none())).isEmpty();
    assertThat(Likeness.in(found(likeness.toString()))).contains(likeness);
  }

  private static Findings found(String text) {
    return new Findings(List.of(), List.of(), Map.of(Fields.LIKENESS, text));
  }
}
