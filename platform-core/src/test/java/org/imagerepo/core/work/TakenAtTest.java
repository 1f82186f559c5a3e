package org.imagerepo.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.tag.Fields;
import org.imagerepo.api.tag.Findings;
import org.junit.jupiter.api.Test;

class TakenAtTest {
  @Test
  void anOffsetCounts() {
    assertThat(takenAt(Map.of(Fields.TAKEN_AT, "2024-06-01T12:00:00+02:00")))
        .contains(Instant.parse("2024-06-01T10:00:00Z"));
  }

  @Test
  void aLocalTimeStaysOnItsDay() {
    assertThat(takenAt(Map.of(Fields.TAKEN_AT_LOCAL, "2024-06-01T23:59:59")))
        .contains(Instant.parse("2024-06-01T23:59:59Z"));
  }

  @Test
  void nonsenseIsNoTime() {
    assertThat(takenAt(Map.of(Fields.TAKEN_AT, "yesterday"))).isEmpty();
    assertThat(takenAt(Map.of(Fields.TAKEN_AT, "0001-01-01T00:00:00Z"))).isEmpty();
    assertThat(takenAt(Map.of(Fields.TAKEN_AT_LOCAL, "+12024-06-01T12:00:00"))).isEmpty();
    assertThat(takenAt(Map.of())).isEmpty();
  }

  private static Optional<Instant> takenAt(Map<String, String> fields) {
    return TakenAt.of(new Findings(List.of(), List.of(), fields));
  }
}
