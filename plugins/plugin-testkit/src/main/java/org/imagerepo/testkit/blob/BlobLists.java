package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.junit.jupiter.api.Test;

/** Listing. */
interface BlobLists extends BlobFixture {
  long SEED = 20_260_117;
  String ALPHABET = "-09AZ_azbB";

  @Test
  default void anEmptyStoreListsNothing() throws IOException {
    assertThat(list("")).isEmpty();
    assertThat(list("originals/")).isEmpty();
  }

  @Test
  default void theOrderIsThatOfTheKeysCharacters() throws IOException {
    // '-' comes before '/', which comes before digits, capitals, '_' and small letters.
    List<String> ordered =
        List.of("a", "a-/b", "a-b", "a/-", "a/0", "a/A", "a/B/c", "a/Ba", "a/_", "a/a", "a0", "aB");
    List<String> shuffled = new ArrayList<>(ordered);
    java.util.Collections.shuffle(shuffled, new Random(SEED));
    for (String key : shuffled) {
      put(key, bytes(1, 1));
    }

    assertThat(ordered).isSorted();
    assertThat(list("")).isEqualTo(ordered);
  }

  @Test
  default void aListSaysWhatStatSays() throws IOException {
    put("originals/abc", bytes(1, 77));
    put("originals/abd", bytes(1, 0));

    for (BlobStat stat : store().list("originals/", Optional.empty(), 10)) {
      assertThat(store().stat(stat.key())).hasValue(stat);
    }
  }

  @Test
  default void aPrefixNeedNotEndAtASegment() throws IOException {
    for (String key : new String[] {"ab/c", "abc/d", "ab", "b/ab", "aB/c", "a"}) {
      put(key, bytes(1, 1));
    }

    assertThat(list("ab")).containsExactly("ab", "ab/c", "abc/d");
    assertThat(list("ab/")).containsExactly("ab/c");
    assertThat(list("ab/c")).containsExactly("ab/c");
    assertThat(list("ab/cd")).isEmpty();
    assertThat(list("zz")).isEmpty();
  }

  @Test
  default void theLimitMustBePositive() {
    assertThatThrownBy(() -> store().list("", Optional.empty(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  default void afterNeedNotBeABlobNorHaveThePrefix() throws IOException {
    for (String key : new String[] {"a/b", "c/d", "c/f", "e/f"}) {
      put(key, bytes(1, 1));
    }

    assertThat(keys(store().list("", Optional.of(key("b")), 10)))
        .containsExactly("c/d", "c/f", "e/f");
    assertThat(keys(store().list("c/", Optional.of(key("a/z")), 10))).containsExactly("c/d", "c/f");
    assertThat(keys(store().list("c/", Optional.of(key("c/d")), 10))).containsExactly("c/f");
    assertThat(keys(store().list("c/", Optional.of(key("d")), 10))).isEmpty();
  }

  @Test
  default void pagesShowEachBlobOnceInOrder() throws IOException {
    Random random = new Random(SEED);
    TreeSet<String> expected = new TreeSet<>();
    while (expected.size() < 300) {
      expected.add(randomKey(random));
    }
    for (String key : expected) {
      put(key, bytes(1, 1));
    }

    for (int limit : new int[] {1, 7, 299, 300, 1000}) {
      assertThat(inPages("", limit))
          .as("seed %d, limit %d", SEED, limit)
          .isEqualTo(List.copyOf(expected));
    }
    for (String prefix : new String[] {"a", "A", "_", "a/", "z/A", "Z/-"}) {
      assertThat(inPages(prefix, 5))
          .as("seed %d, prefix %s", SEED, prefix)
          .isEqualTo(expected.stream().filter(key -> key.startsWith(prefix)).toList());
    }
  }

  private static String randomKey(Random random) {
    StringBuilder key = new StringBuilder();
    int segments = 1 + random.nextInt(3);
    for (int segment = 0; segment < segments; segment++) {
      key.append(segment == 0 ? "" : "/");
      int length = 1 + random.nextInt(3);
      for (int i = 0; i < length; i++) {
        key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return key.toString();
  }

  private List<String> inPages(String prefix, int limit) throws IOException {
    List<String> all = new ArrayList<>();
    Optional<BlobKey> after = Optional.empty();
    while (true) {
      List<BlobStat> page = store().list(prefix, after, limit);
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      if (page.isEmpty()) {
        return all;
      }
      all.addAll(keys(page));
      after = Optional.of(page.get(page.size() - 1).key());
    }
  }
}
