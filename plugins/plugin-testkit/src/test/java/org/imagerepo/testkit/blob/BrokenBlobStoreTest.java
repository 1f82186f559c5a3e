package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.stream.Collectors;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The contract finds out stores that break a promise, and lets one through that keeps them. */
class BrokenBlobStoreTest {
  static class Sound extends BlobStoreContract {
    private final ConcurrentNavigableMap<String, MemoryBlobs.Blob> blobs = MemoryBlobs.none();

    @Override
    protected BlobStore open() {
      return new MemoryBlobs(blobs);
    }
  }

  static class HalfWritten extends BlobStoreContract {
    private final ConcurrentNavigableMap<String, MemoryBlobs.Blob> blobs = MemoryBlobs.none();

    @Override
    protected BlobStore open() {
      return new MemoryBlobs(blobs) {
        @Override
        public BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException {
          ByteArrayOutputStream written = new ByteArrayOutputStream();
          try {
            content.transferTo(written);
          } finally {
            blobs.put(key.value(), new Blob(written.toByteArray()));
          }
          return blobs.get(key.value()).stat(key.value());
        }
      };
    }
  }

  static class ClosesTheContent extends BlobStoreContract {
    private final ConcurrentNavigableMap<String, MemoryBlobs.Blob> blobs = MemoryBlobs.none();

    @Override
    protected BlobStore open() {
      return new MemoryBlobs(blobs) {
        @Override
        public BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException {
          try (content) {
            return super.put(key, mediaType, content);
          }
        }
      };
    }
  }

  /** Names of the tests that fail. */
  private static Set<String> failures(Class<? extends BlobStoreContract> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(BrokenBlobStoreTest::method)
        .collect(Collectors.toSet());
  }

  private static String method(Event event) {
    return event.getTestDescriptor().getUniqueId().getSegments().get(2).getValue().split("\\(")[0];
  }

  @Test
  void aSoundOneIsLetThrough() {
    assertThat(failures(Sound.class)).isEmpty();
  }

  @Test
  void aHalfWrittenBlobIsFoundOut() {
    assertThat(failures(HalfWritten.class))
        .contains(
            "nothingOfAFailedPutIsVisible",
            "aFailedPutLeavesTheFormerBlob",
            "nothingOfAFailedPutComesBackAfterReopening");
  }

  @Test
  void whoClosesAStreamOfAnotherIsFoundOut() {
    assertThat(failures(ClosesTheContent.class)).containsExactly("theContentIsNotClosed");
  }
}
