package org.imagerepo.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class StorageFaultsTest {
  @Test
  void aFullDiskIsNamedSo() {
    assertFull(new IOException("3 MiB are free, but 512 MiB must stay free: make room there"));
    assertFull(new FileSystemException("a", null, "No space left on device"));
    assertFull(new IOException("can't write", new IOException("No space left on device")));
  }

  @Test
  void anythingElseIsLikelyToPass() {
    Problem problem = StorageFaults.logged(new IOException("the bucket can't be reached"));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.instance()).startsWith("urn:uuid:");
    assertThat(StorageFaults.logged(new IOException()).status()).isEqualTo(503);
  }

  private static void assertFull(IOException thrown) {
    Problem problem = StorageFaults.logged(thrown);
    assertThat(problem.status()).isEqualTo(507);
    assertThat(problem.type()).isEqualTo("/problems/storage-full");
  }
}
