package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBackTest {
  private static final int ENOUGH = 4 << 20;

  @TempDir private Path folder;

  @Test
  void whatTheDiskDidNotTakeMeanwhileIsToldAtTheEnd() throws Exception {
    FileOutputStream file = new FileOutputStream(folder.resolve("file").toFile());
    file.close();
    try (WriteBack disk = new WriteBack(file.getFD())) {
      disk.written(ENOUGH);
      assertThatThrownBy(disk::finish)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("didn't take");
    }
  }

  @Test
  void whatItTookIsDurableAtTheEnd() throws Exception {
    try (FileOutputStream file = new FileOutputStream(folder.resolve("file").toFile());
        WriteBack disk = new WriteBack(file.getFD())) {
      for (int i = 0; i < 3; i++) {
        file.write(new byte[ENOUGH]);
        disk.written(ENOUGH);
      }
      assertThatCode(disk::finish).doesNotThrowAnyException();
    }
  }
}
