package org.imagerepo.testkit.rendition;

import java.io.IOException;
import java.io.OutputStream;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;

/** Fails at one moment, and counts which streams were closed. */
final class FailingSink implements RenditionSink {
  /** When it fails. */
  enum Moment {
    BEGIN,
    WRITE,
    CLOSE
  }

  private final Moment moment;
  private final Exception failure;
  private int open;

  /**
   * @param failure an {@link IOException} or a {@link RuntimeException}
   */
  FailingSink(Moment moment, Exception failure) {
    this.moment = moment;
    this.failure = failure;
  }

  int open() {
    return open;
  }

  private void fail(Moment now) throws IOException {
    if (now != moment) {
      return;
    } else if (failure instanceof IOException e) {
      throw e;
    }
    throw (RuntimeException) failure;
  }

  @Override
  public OutputStream begin(RenditionSpec spec) throws IOException {
    fail(Moment.BEGIN);
    open++;
    return new OutputStream() {
      private boolean isClosed;

      @Override
      public void write(int b) throws IOException {
        fail(Moment.WRITE);
      }

      @Override
      public void close() throws IOException {
        if (!isClosed) {
          isClosed = true;
          open--;
          fail(Moment.CLOSE);
        }
      }
    };
  }
}
