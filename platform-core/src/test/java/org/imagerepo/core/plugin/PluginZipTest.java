package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginZipTest {
  private static final int KILOBYTE = 1024;

  /** Of the end record, without a comment, and where it says where the directory begins. */
  private static final int END_LENGTH = 22;

  private static final int DIRECTORY_IN_END = 16;

  /** Where an entry of the directory declares its unpacked size. */
  private static final int SIZE_IN_ENTRY = 24;

  @TempDir private Path temp;
  private Path target;

  @BeforeEach
  void makeTarget() throws Exception {
    target = Files.createDirectory(temp.resolve("target"));
  }

  private Path zip(int size, String... names) throws IOException {
    Path file = temp.resolve("plugin.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(new byte[size]);
      }
    }
    return file;
  }

  private void assertRefused(Path zip, String reason) throws Exception {
    assertThatThrownBy(() -> PluginZip.unpack(zip, target, KILOBYTE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(reason);
    assertThat(temp.toFile().list()).containsExactlyInAnyOrder("plugin.zip", "target");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jar", "folder/a.jar", "folder/A.JAR"})
  void jarsAtTheTopOrInOneFolderAreUnpacked(String name) throws Exception {
    PluginZip.unpack(zip(10, name, "folder/readme.txt", "folder/"), target, KILOBYTE);

    assertThat(target.toFile().list()).containsExactly(name.replace("folder/", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../a.jar", "folder/../../a.jar", "/a.jar", "..\\a.jar", "../notes.txt", ".."})
  void namesThatLeadOutAreRefused(String name) throws Exception {
    assertRefused(zip(10, name), "leads out of it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one/two/a.jar", "C:a.jar"})
  void jarsElsewhereAreRefused(String name) throws Exception {
    assertRefused(zip(10, name), "not at the top or in one folder");
  }

  @Test
  void twoJarsOfOneNameAreRefused() throws Exception {
    assertRefused(zip(10, "one/a.jar", "two/a.jar"), "two files named a.jar");
  }

  @Test
  void whatDeclaresTooMuchIsRefusedBeforeAnythingIsWritten() throws Exception {
    assertRefused(zip(KILOBYTE / 2 + 1, "a.jar", "b.jar"), "unpacks to far more");
    assertThat(target.toFile().list()).isEmpty();
  }

  @Test
  void whatUnpacksToTooMuchIsRefusedWhateverItDeclares() throws Exception {
    Path zip = zip(KILOBYTE / 2 + 1, "a.jar", "b.jar");
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(zip)).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(bytes.capacity() - END_LENGTH + DIRECTORY_IN_END);
    bytes.putInt(directory + SIZE_IN_ENTRY, 1);
    Files.write(zip, bytes.array());

    assertRefused(zip, "unpacks to far more");
  }

  @Test
  void tooManyEntriesAreRefused() throws Exception {
    String[] names = new String[2001];
    for (int i = 0; i < names.length; i++) {
      names[i] = i + ".jar";
    }
    assertRefused(zip(0, names), "more than 2000 entries");
  }

  @Test
  void whatIsNoZipIsRefused() throws Exception {
    assertRefused(
        Files.writeString(temp.resolve("plugin.zip"), "garbage"), "can't be read as a zip");
  }
}
