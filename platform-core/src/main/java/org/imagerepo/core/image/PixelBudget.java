package org.imagerepo.core.image;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import org.imagerepo.api.image.BadImageException;

/**
 * How many pixels may be in memory at once, of all threads together. Who comes first is served
 * first, so that a large photo isn't passed over for ever.
 */
final class PixelBudget {
  /** Counted in these, so that any budget fits a semaphore. */
  private static final int UNIT = 1024;

  private final long pixels;
  private final int units;
  private final Semaphore free;

  PixelBudget(long pixels) {
    if (pixels < 1) {
      throw new IllegalArgumentException("the budget must be at least 1 pixel");
    }
    this.pixels = pixels;
    this.units = units(pixels);
    this.free = new Semaphore(units, true);
  }

  private static int units(long pixels) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, (pixels + UNIT - 1) / UNIT));
  }

  /** All there are. */
  long pixels() {
    return pixels;
  }

  /** Says that an image can't be decoded as large as wanted. */
  BadImageException tooLarge(int width, int height) {
    return new BadImageException(
        String.format(
            "The photo (%d x %d) is too large to be decoded at the size asked for: this platform"
                + " decodes %.1f megapixels at once. More memory allows more.",
            width, height, pixels / 1e6));
  }

  /**
   * Something that needs pixels.
   *
   * @param <T> what comes out
   */
  @FunctionalInterface
  interface Making<T> {
    T run() throws IOException;
  }

  /**
   * Waits until so many pixels are free, and holds them while something runs; whoever wants more
   * than there are gets all.
   *
   * @throws InterruptedIOException if the thread is interrupted while it waits; it stays so
   */
  <T> T within(long wanted, Making<T> making) throws IOException {
    Share share = take(wanted);
    try {
      return making.run();
    } finally {
      share.close();
    }
  }

  /**
   * Waits until so many pixels are free, and holds them; whoever wants more than there are gets
   * all. Who waits must hold no other share of this budget, or all may wait for each other.
   *
   * @throws InterruptedIOException if the thread is interrupted while it waits; it stays so
   */
  Share take(long wanted) throws InterruptedIOException {
    int taken = Math.min(units, units(wanted));
    try {
      free.acquire(taken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for memory to decode a photo");
    }
    return new Share(taken);
  }

  /** A part of the budget, held until it is closed. For one thread at a time. */
  final class Share implements AutoCloseable {
    private int taken;

    private Share(int taken) {
      this.taken = taken;
    }

    /** Whether so many pixels fit; all there are is enough for anything. */
    boolean isEnough(long pixels) {
      return taken == units || taken >= units(pixels);
    }

    /** Gives back what is more than so many pixels. */
    void shrinkTo(long pixels) {
      release(taken - Math.min(taken, units(pixels)));
    }

    /** Gives everything back. */
    @Override
    public void close() {
      release(taken);
    }

    private void release(int count) {
      taken -= count;
      free.release(count);
    }
  }
}
