package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.core.plugin.sample.Stub;
import org.junit.jupiter.api.Test;

/** Streams that a plugin opened. */
class ContextStreamTest {
  private final List<String> contexts = new ArrayList<>();

  /** Notes the context of every call. */
  private final class Telling extends InputStream {
    private int left = 10;

    private void tell() {
      contexts.add(Stub.context());
    }

    @Override
    public int read() {
      tell();
      return left-- > 0 ? left : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return super.read(bytes, offset, Math.min(length, 4));
    }

    @Override
    public long skip(long count) {
      tell();
      left -= count;
      return count;
    }

    @Override
    public int available() {
      tell();
      return left;
    }

    @Override
    public void close() {
      tell();
    }
  }

  @Test
  void areReadWithThePluginsLoader() throws IOException {
    ClassLoader former = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader("its-own", new URL[0], ClassLoader.getPlatformClassLoader())) {
      BlobStore store =
          ContextProxy.around(
              BlobStore.class,
              Stub.of(BlobStore.class, method -> Optional.of(new Telling())),
              loader);
      InputStream in = store.open(new BlobKey("a"), ByteRange.all()).orElseThrow();
      assertThat(in.available()).isEqualTo(10);
      assertThat(in.skip(1)).isEqualTo(1);
      assertThat(in.read()).isEqualTo(8);
      assertThat(in.readAllBytes()).containsExactly(7, 6, 5, 4, 3, 2, 1, 0);
      in.close();
    }
    assertThat(contexts).hasSizeGreaterThan(10).containsOnly("its-own");
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(former);
  }

  @Test
  void anAbsentOneStaysAbsent() throws IOException {
    BlobStore store =
        ContextProxy.around(
            BlobStore.class,
            Stub.of(BlobStore.class, method -> Optional.empty()),
            ClassLoader.getPlatformClassLoader());
    assertThat(store.open(new BlobKey("a"), ByteRange.all())).isEmpty();
  }
}
