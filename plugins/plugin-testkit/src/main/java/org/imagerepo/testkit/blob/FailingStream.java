package org.imagerepo.testkit.blob;

import java.io.IOException;
import java.io.InputStream;

/** Delivers some bytes and then throws. */
final class FailingStream extends InputStream {
  private final int failAt;
  private final Throwable failure;
  private int delivered;

  FailingStream(int failAt, Throwable failure) {
    this.failAt = failAt;
    this.failure = failure;
  }

  @Override
  public int read() throws IOException {
    if (delivered == failAt) {
      fail();
    }
    delivered++;
    return 42;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (delivered == failAt) {
      fail();
    }
    int count = Math.min(length, failAt - delivered);
    java.util.Arrays.fill(buffer, offset, offset + count, (byte) 42);
    delivered += count;
    return count;
  }

  private void fail() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    }
    throw (Error) failure;
  }
}
