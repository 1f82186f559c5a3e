package org.imagerepo.core.plugin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that a plugin opened: reading it runs the plugin's code too, so it is read with the
 * plugin's class loader as the thread's context.
 */
final class ContextStream extends FilterInputStream {
  private final ClassLoader loader;

  ContextStream(InputStream in, ClassLoader loader) {
    super(in);
    this.loader = loader;
  }

  private interface Call<T> {
    T call() throws IOException;
  }

  private <T> T inContext(Call<T> call) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader former = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return call.call();
    } finally {
      thread.setContextClassLoader(former);
    }
  }

  @Override
  public int read() throws IOException {
    return inContext(in::read);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return inContext(() -> in.read(bytes, offset, length));
  }

  @Override
  public long skip(long count) throws IOException {
    return inContext(() -> in.skip(count));
  }

  @Override
  public int available() throws IOException {
    return inContext(in::available);
  }

  @Override
  public void close() throws IOException {
    inContext(
        () -> {
          in.close();
          return true;
        });
  }
}
