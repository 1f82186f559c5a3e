package org.imagerepo.core.archive.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.imagerepo.api.blob.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipStreamTest {
  private static final int ROUNDS = 60;
  private static final Instant TIME = Instant.parse("2026-01-17T10:20:30Z");

  @TempDir Path folder;

  private interface Check {
    void on(MadeUpFiles files, ZipLayout layout, byte[] archive, Random random) throws IOException;
  }

  private static void forRandomArchives(Check check) throws IOException {
    long seed = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      try {
        Random random = new Random(seed + round);
        MadeUpFiles files = MadeUpFiles.random(random);
        ZipLayout layout = new ZipLayout(files);
        check.on(files, layout, whole(layout, files), random);
      } catch (AssertionError | RuntimeException | IOException e) {
        throw new AssertionError("seed " + (seed + round), e);
      }
    }
  }

  private static byte[] whole(ZipLayout layout, ZipContent content) throws IOException {
    return part(layout, content, new ByteRange(0, layout.length()));
  }

  private static byte[] part(ZipLayout layout, ZipContent content, ByteRange range)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ZipStream(layout, content).write(range, out);
    return out.toByteArray();
  }

  @Test
  void theLengthIsThatOfTheBytes() throws IOException {
    forRandomArchives(
        (files, layout, archive, random) ->
            assertThat((long) archive.length).isEqualTo(layout.length()));
  }

  @Test
  void randomRangesMakeUpTheSameBytes() throws IOException {
    forRandomArchives(
        (files, layout, archive, random) -> {
          ByteArrayOutputStream joined = new ByteArrayOutputStream();
          while (joined.size() < archive.length) {
            int length = 1 + random.nextInt(1 << random.nextInt(18));
            int left = archive.length - joined.size();
            joined.write(part(layout, files, new ByteRange(joined.size(), Math.min(length, left))));
          }
          assertThat(joined.toByteArray()).isEqualTo(archive);
        });
  }

  @Test
  void everySingleByteCanBeAskedFor() throws IOException {
    MadeUpFiles files = new MadeUpFiles().add("a.jpg", 5, TIME, false).add("b", 0, TIME, false);
    ZipLayout layout = new ZipLayout(files);
    byte[] archive = whole(layout, files);
    for (int i = 0; i < archive.length; i++) {
      assertThat(part(layout, files, new ByteRange(i, 1))).containsExactly(archive[i]);
      assertThat(part(layout, files, new ByteRange(i, 0))).isEmpty();
    }
  }

  @Test
  void javaReadsItInPlace() throws IOException {
    forRandomArchives(
        (files, layout, archive, random) -> {
          Path file = Files.write(folder.resolve("a.zip"), archive);
          try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.size()).isEqualTo(files.count());
            for (int i = 0; i < files.count(); i++) {
              ZipEntry entry = zip.getEntry(files.item(i).name());
              assertIs(files.item(i), entry);
              assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(files.bytes(i));
            }
          }
        });
  }

  @Test
  void javaReadsItAsAStream() throws IOException {
    forRandomArchives(
        (files, layout, archive, random) -> {
          try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (int i = 0; i < files.count(); i++) {
              assertIs(files.item(i), zip.getNextEntry());
              assertThat(zip.readAllBytes()).isEqualTo(files.bytes(i));
            }
            assertThat(zip.getNextEntry()).isNull();
          }
        });
  }

  private static void assertIs(ZipItem expected, ZipEntry entry) {
    assertThat(entry.getName()).isEqualTo(expected.name());
    assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
    assertThat(entry.getSize()).isEqualTo(expected.size());
    assertThat(entry.getCompressedSize()).isEqualTo(expected.size());
    assertThat(entry.getCrc()).isEqualTo(expected.crc32());
    long seconds = expected.modified().getEpochSecond();
    if (seconds == (int) seconds) {
      assertThat(entry.getLastModifiedTime().toInstant().getEpochSecond()).isEqualTo(seconds);
    }
  }

  @Test
  void bytesThatAreMissingEndItAsAFailure() {
    MadeUpFiles files = new MadeUpFiles().add("a.jpg", 500_000, TIME, false);
    ZipContent tooShort =
        (index, range) -> files.open(index, new ByteRange(range.offset(), range.length() - 1));
    assertBroken(files, tooShort, "a.jpg ends 1 bytes early");
  }

  @Test
  void bytesThatDifferEndItAsAFailure() {
    MadeUpFiles files = new MadeUpFiles().add("a.jpg", 500_000, TIME, false);
    ZipContent others = (index, range) -> new ByteArrayInputStream(new byte[(int) range.length()]);
    assertBroken(files, others, "a.jpg doesn't have the bytes it had");
  }

  /** Even if just the file's own bytes were asked for, fewer than that have been written. */
  private static void assertBroken(MadeUpFiles files, ZipContent content, String message) {
    ZipLayout layout = new ZipLayout(files);
    long header = layout.record(0) - files.item(0).size();
    ByteRange range = new ByteRange(header, files.item(0).size());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> new ZipStream(layout, content).write(range, out))
        .isInstanceOf(BrokenArchiveException.class)
        .hasMessage(message);
    assertThat((long) out.size()).isLessThan(range.length());
  }

  @Test
  void whatIsNotAskedForIsNotOpened() throws IOException {
    MadeUpFiles files =
        new MadeUpFiles().add("a.jpg", 1000, TIME, false).add("b.jpg", 1000, TIME, false);
    ZipLayout layout = new ZipLayout(files);
    ZipContent onlyTheSecond =
        (index, range) -> {
          if (index == 0) {
            throw new BrokenArchiveException("gone");
          }
          return files.open(index, range);
        };
    ByteRange fromTheSecond = new ByteRange(layout.file(1), layout.length() - layout.file(1));
    assertThat(part(layout, onlyTheSecond, fromTheSecond))
        .isEqualTo(part(layout, files, fromTheSecond));
    assertThatThrownBy(() -> whole(layout, onlyTheSecond)).hasMessage("gone");
  }

  @Test
  void aRangeOutsideIsAFaultOfTheCaller() {
    MadeUpFiles files = new MadeUpFiles();
    ZipLayout layout = new ZipLayout(files);
    assertThat(layout.length()).isEqualTo(22);
    assertThatThrownBy(() -> part(layout, files, new ByteRange(22, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
