package org.imagerepo.testkit.blob;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.blob.BlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * The contract of {@link BlobStore}. A store's test class extends it and says how to open one:
 *
 * <pre>{@code
 * class MyStoreTest extends BlobStoreContract {
 *   @TempDir Path data;
 *
 *   @Override
 *   protected BlobStore open() throws IOException {
 *     return new MyStore(data);
 *   }
 * }
 * }</pre>
 *
 * <p>The tests themselves are in the interfaces that it implements, one for each idea.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public abstract class BlobStoreContract
    implements BlobBasics,
        BlobRanges,
        BlobFailures,
        BlobConcurrency,
        BlobLists,
        BlobReopening,
        LocalBlobsContract,
        AdoptingBlobsContract {
  private BlobStore store;

  /**
   * Opens the store: without any blob the first time in a test, on the same data from then on. It
   * is never called while the one before is open.
   */
  protected abstract BlobStore open() throws IOException;

  @BeforeEach
  final void openStore() throws IOException {
    store = open();
  }

  @AfterEach
  final void closeStore() throws IOException {
    if (store != null) {
      store.close();
    }
  }

  @Override
  public final BlobStore store() {
    return store;
  }

  @Override
  public final BlobStore reopen() throws IOException {
    store.close();
    store = null; // so that it isn't closed twice if it can't be opened
    store = open();
    return store;
  }
}
