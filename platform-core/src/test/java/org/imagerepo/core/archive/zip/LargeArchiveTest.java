package org.imagerepo.core.archive.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.imagerepo.api.blob.ByteRange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Archives that need ZIP64, read by Java and by other people's programs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeArchiveTest {
  private static final Instant TIME = Instant.parse("2026-01-17T10:20:30Z");
  private static final long GIB = 1L << 30;
  private static final int END = 22;
  private static final int END_64 = 98;

  private Path folder;
  private final MadeUpFiles many = new MadeUpFiles();
  private final MadeUpFiles huge = new MadeUpFiles();
  private final MadeUpFiles small = MadeUpFiles.random(new Random(7));
  private Path manyZip;
  private Path hugeZip;
  private Path smallZip;

  @BeforeAll
  void write(@TempDir Path temporary) throws IOException {
    folder = temporary;
    for (int i = 0; i < 70_000; i++) {
      many.add("IMG_" + i % 60_000 + ".jpg", i % 3, TIME, false);
    }
    // One file beyond 4 GiB, so that the next ones lie beyond 4 GiB, too.
    huge.add("small.jpg", 1000, TIME, false)
        .add("huge.tiff", 4 * GIB + 17, TIME, true)
        .add("behind.jpg", 300_000, TIME, false)
        .add("empty.jpg", 0, TIME, false);
    manyZip = write(many, "many.zip");
    hugeZip = write(huge, "huge.zip");
    smallZip = write(small, "small.zip");
  }

  private Path write(MadeUpFiles files, String name) throws IOException {
    Path file = folder.resolve(name);
    ZipLayout layout = new ZipLayout(files);
    try (SparseFile out = new SparseFile(file)) {
      new ZipStream(layout, files).write(new ByteRange(0, layout.length()), out);
    }
    assertThat(Files.size(file)).isEqualTo(layout.length());
    return file;
  }

  @ParameterizedTest
  @EnumSource
  void othersAcceptManyFiles(Tools tool) throws Exception {
    tool.accept(manyZip);
  }

  @ParameterizedTest
  @EnumSource
  void othersAcceptHugeFiles(Tools tool) throws Exception {
    tool.accept(hugeZip);
  }

  @ParameterizedTest
  @EnumSource
  void othersAcceptSmallArchivesOfAnyNames(Tools tool) throws Exception {
    tool.accept(smallZip);
  }

  @Test
  void javaAcceptsManyFiles() throws IOException {
    try (ZipFile zip = new ZipFile(manyZip.toFile())) {
      assertThat(zip.size()).isEqualTo(70_000);
      for (int i = 0; i < many.count(); i++) {
        ZipEntry entry = zip.getEntry(many.item(i).name());
        assertThat(entry.getSize()).isEqualTo(many.item(i).size());
      }
    }
  }

  @Test
  void javaAcceptsHugeFiles() throws IOException {
    try (ZipFile zip = new ZipFile(hugeZip.toFile())) {
      assertThat(zip.getEntry("huge.tiff").getSize()).isEqualTo(4 * GIB + 17);
      try (InputStream in = zip.getInputStream(zip.getEntry("behind.jpg"))) {
        assertThat(in.readAllBytes()).isEqualTo(huge.bytes(2));
      }
    }
  }

  @Test
  void rangesOfHugeArchivesAreThoseOfTheFile() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    ZipLayout layout = new ZipLayout(huge);
    try (RandomAccessFile file = new RandomAccessFile(hugeZip.toFile(), "r")) {
      for (int round = 0; round < 200; round++) {
        // Half of them at the end, where the directory is.
        long offset =
            random.nextBoolean()
                ? random.nextLong(layout.length())
                : layout.length() - 1 - random.nextInt(1000);
        long length = Math.min(1 + random.nextInt(100_000), layout.length() - offset);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ZipStream(layout, huge).write(new ByteRange(offset, length), out);
        byte[] expected = new byte[(int) length];
        file.seek(offset);
        file.readFully(expected);
        assertThat(out.toByteArray()).as("seed %d, round %d", seed, round).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"65534, " + END, "65535, " + END_64, "65536, " + END_64})
  void manyFilesAloneWantTheEndOfZip64(int count, int expected) {
    ZipItem item = new ZipItem("a", 0, 0, TIME);
    assertThat(endLength(items(count, item))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"4294967294, false", "4294967295, true", "4294967296, true"})
  void onlyLargeFilesHaveFieldsOfZip64(long size, boolean is64) {
    int smallest = ZipRecords.local(new ZipItem("a", 0, 0, TIME)).length;
    ZipItem item = new ZipItem("a", size, 0, TIME);
    assertThat(ZipRecords.local(item)).hasSize(smallest + (is64 ? 20 : 0));
    int directory = ZipRecords.central(item, 0).length;
    assertThat(directory).isEqualTo(46 + 1 + 9 + (is64 ? 20 : 0));
  }

  @ParameterizedTest
  @CsvSource({"4294967294, 0", "4294967295, 12", "4294967296, 12"})
  void onlyFilesFarBehindHaveFieldsOfZip64(long offset, int more) {
    ZipItem item = new ZipItem("a", 0, 0, TIME);
    assertThat(ZipRecords.central(item, offset)).hasSize(46 + 1 + 9 + more);
    assertThat(ZipRecords.end(1, offset, 56)).hasSize(more == 0 ? END : END_64);
  }

  private static int endLength(ZipItems items) {
    ZipLayout layout = new ZipLayout(items);
    return (int) (layout.length() - layout.record(items.count()));
  }

  private static ZipItems items(int count, ZipItem item) {
    return new ZipItems() {
      @Override
      public int count() {
        return count;
      }

      @Override
      public ZipItem item(int index) {
        return item;
      }
    };
  }
}
