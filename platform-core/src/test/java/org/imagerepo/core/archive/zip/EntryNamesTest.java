package org.imagerepo.core.archive.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {
  private final EntryNames names = new EntryNames(Set.of("metadata.json"));

  @Test
  void namesThatAreTakenGetANumber() {
    assertThat(names.next("a.jpg")).isEqualTo("a.jpg");
    assertThat(names.next("A.JPG")).isEqualTo("A (2).JPG");
    assertThat(names.next("a (2).jpg")).isEqualTo("a (2) (2).jpg");
    assertThat(names.next("a.jpg")).isEqualTo("a (3).jpg");
    assertThat(names.next("metadata.json")).isEqualTo("metadata (2).json");
    assertThat(names.next("noext")).isEqualTo("noext");
    assertThat(names.next("noext")).isEqualTo("noext (2)");
  }

  @Test
  void accentsAreTheSameHoweverTheyAreWritten() {
    assertThat(names.next("e\u0301.jpg")).isEqualTo("\u00e9.jpg");
    assertThat(names.next("\u00c9.jpg")).isEqualTo("\u00c9 (2).jpg");
    assertThat(names.next("stra\u00dfe.jpg")).isEqualTo("stra\u00dfe.jpg");
    assertThat(names.next("STRASSE.jpg")).isEqualTo("STRASSE (2).jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "'../../etc/passwd', '_.._.._etc_passwd'",
    "'C:\\Windows\\x.jpg', 'C__Windows_x.jpg'",
    "'a*b?\"<>|.jpg', 'a_b_____.jpg'",
    "'name. . ', 'name'",
    "' spaced.jpg', 'spaced.jpg'",
    "'.hidden', '_.hidden'",
    "'..', 'unnamed'",
    "'', 'unnamed'"
  })
  void whatSomeSystemForbidsIsReplaced(String wished, String expected) {
    assertThat(names.next(wished)).isEqualTo(expected);
  }

  @Test
  void controlsAndHalvesOfCharactersAreReplaced() {
    assertThat(names.next("a\u0000b\u202Ec\uD800d.jpg")).isEqualTo("a_b_c_d.jpg");
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "NUL.jpg", "Com1.tar.gz", "lpt9 .txt", "COM².jpg", "aux"})
  void devicesOfWindowsAreNoNames(String device) {
    assertThat(names.next(device)).isEqualTo("_" + device);
  }

  @Test
  void longNamesKeepTheirExtension() {
    String name = names.next("😀".repeat(200) + ".jpeg");
    assertThat(name).endsWith("😀.jpeg").isEqualTo("😀".repeat(48) + ".jpeg");
    assertThat(names.next("😀".repeat(300) + ".jpeg")).isEqualTo("😀".repeat(48) + " (2).jpeg");
  }

  @Test
  void manyOfTheSameNameTakeLittleTime() {
    for (int i = 1; i <= 100_000; i++) {
      String name = names.next("IMG.jpg");
      assertThat(name).isEqualTo(i == 1 ? "IMG.jpg" : "IMG (" + i + ").jpg");
    }
  }

  @Test
  void anyNamesAreUniqueAndSafe() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters = "aAéÉe\u0301 ./\\:()2\u0000😀ßsS\uD83D-ǰ";
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder wished = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        wished.append(letters.charAt(random.nextInt(letters.length())));
      }
      String name = names.next(wished.toString());
      String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
      assertThat(seen.add(folded)).as("seed %d: %s", seed, name).isTrue();
      assertThat(name)
          .as("seed %d", seed)
          .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC))
          .doesNotContainPattern("[/\\\\:\\x00]|[. ]$|^[. ]");
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 230);
    }
  }
}
