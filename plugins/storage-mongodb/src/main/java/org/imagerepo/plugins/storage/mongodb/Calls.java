package org.imagerepo.plugins.storage.mongodb;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Calls of the driver, whose exceptions become those of the contract. */
final class Calls {
  private static final int DUPLICATE_KEY = 11000;

  private Calls() {}

  /** What is called. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws IOException;
  }

  static <T> T io(Call<T> call) throws IOException {
    try {
      return call.run();
    } catch (MongoInterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    } catch (MongoException e) {
      throw new IOException("MongoDB can't do it now: " + e.getMessage(), e);
    }
  }

  /** A call without an answer. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;
  }

  static void run(Step step) throws IOException {
    io(
        () -> {
          step.run();
          return null;
        });
  }

  /**
   * Writes something that must be the only one of its kind.
   *
   * @return false if there is one already
   */
  static boolean unlessDuplicate(Runnable write) {
    try {
      write.run();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    } catch (MongoException e) {
      if (e.getCode() == DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
