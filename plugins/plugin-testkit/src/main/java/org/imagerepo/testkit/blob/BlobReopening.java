package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStat;
import org.junit.jupiter.api.Test;

/** What is kept from one start to the next. */
interface BlobReopening extends BlobFixture {
  @Test
  default void reopeningKeepsEveryBlobAsItWas() throws IOException {
    for (int i = 0; i < 30; i++) {
      put("originals/photo" + i, bytes(i, i * 10_000));
    }
    store().delete(key("originals/photo7"));
    put("originals/photo8", bytes(88, 5));
    List<BlobStat> before = store().list("", Optional.empty(), 1000);

    reopen();

    assertThat(store().list("", Optional.empty(), 1000)).isEqualTo(before).hasSize(29);
    assertAbsent("originals/photo7");
    assertHolds("originals/photo8", bytes(88, 5));
    for (int i = 9; i < 30; i++) {
      assertHolds("originals/photo" + i, bytes(i, i * 10_000));
    }
  }

  @Test
  default void aReopenedStoreWorksOn() throws IOException {
    put("originals/abc", bytes(1, 10));
    reopen();

    put("originals/abc", bytes(2, 20));
    put("originals/abd", bytes(3, 30));

    assertHolds("originals/abc", bytes(2, 20));
    assertHolds("originals/abd", bytes(3, 30));
  }

  @Test
  default void anOpenStoreIsHealthy() throws IOException {
    assertThat(store().health().isUp()).as(store().health().detail()).isTrue();
  }
}
