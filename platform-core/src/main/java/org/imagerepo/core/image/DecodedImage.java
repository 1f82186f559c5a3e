package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.image.YccImage;

/**
 * A photo whose pixels are decoded when they are first asked for, and shared from then on.
 *
 * <p>Kept is the image as decoded and its halves, quarters and so on, as planes and as pixels, as
 * they are asked for. A photo is decoded once for all who ask for edges of up to 2048 pixels, which
 * is as good as everybody; who asks for more than is kept makes it be decoded once more, larger.
 *
 * <p>From the first call of {@link #pixels} or {@link #planes} on the photo is in use: what it
 * keeps takes from a budget that all photos of a {@link Decoder} share, and whoever finds none left
 * waits. {@link #keepOnly} and {@link #close} give it back; after {@code keepOnly} the pixels stay
 * for as long as memory isn't needed for anything else, and are decoded again if they are gone. A
 * photo that needs a further decode gives back what it has before it waits, so photos never wait
 * for each other in a circle. A thread must not ask for a second photo's pixels while it has a
 * first one in use.
 *
 * <p>Any number of threads may use it; while one decodes, the others wait for the result, and may
 * be interrupted. {@code keepOnly} and {@code close} never wait: while a decode is under way they
 * take effect at its end. Nobody who synchronizes on this object holds anybody up.
 */
public final class DecodedImage implements SourceImage, AutoCloseable {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final ImageInfo info;
  private final Path file;
  private final Decoder decoder;

  /** Guards everything that isn't final or volatile. */
  private final ReentrantLock lock = new ReentrantLock();

  /** What {@link #keepOnly} asked for and nobody has done yet. */
  private final AtomicInteger limit = new AtomicInteger(NO_LIMIT);

  private volatile boolean isClosed;
  private volatile boolean isFreed;
  private volatile boolean isBusy;

  /** The pixels while the photo is in use, and the room for them; both or none. */
  private Pyramid held;

  private PixelBudget.Share room;

  /** The pixels while the photo waits. */
  private SoftReference<Pyramid> idle = new SoftReference<>(null);

  private BadImageException damage;

  /**
   * @param info what was read when the file was let in
   * @param file the original; it must stay as it is until this is closed, and is not removed then
   * @param decoder shared by all photos
   */
  public DecodedImage(ImageInfo info, Path file, Decoder decoder) {
    this.info = Objects.requireNonNull(info, "info");
    this.file = Objects.requireNonNull(file, "file");
    this.decoder = Objects.requireNonNull(decoder, "decoder");
  }

  @Override
  public ImageInfo info() {
    return info;
  }

  @Override
  public Path file() {
    return file;
  }

  /**
   * @throws InterruptedIOException if the thread is interrupted while it waits, for memory or for
   *     another thread's decode; it stays so
   * @throws IllegalStateException if the photo is closed
   */
  @Override
  public BufferedImage pixels(int edge) throws IOException {
    return ask(edge, Pyramid::pixels);
  }

  /**
   * @throws InterruptedIOException if the thread is interrupted while it waits, for memory or for
   *     another thread's decode; it stays so
   * @throws IllegalStateException if the photo is closed
   */
  @Override
  public YccImage planes(int edge) throws IOException {
    return ask(edge, Pyramid::planes);
  }

  /**
   * @throws InterruptedIOException if the thread is interrupted while it waits, for memory or for
   *     another thread's decode; it stays so
   * @throws IllegalStateException if the photo is closed
   */
  @Override
  public boolean isDamaged() throws IOException {
    return ask(1, (pyramid, edge) -> pyramid.isDamaged());
  }

  /** In which form the image is wanted. */
  private interface Form<T> {
    T of(Pyramid pyramid, int edge);
  }

  private <T> T ask(int edge, Form<T> form) throws IOException {
    int wanted = Math.max(1, Math.min(edge, info.longerEdge()));
    lock();
    try {
      settle();
      requireOpen();
      if (!isEnough(held, wanted)) {
        hold(wanted);
      }
      return form.of(held, wanted);
    } finally {
      lock.unlock();
      settleUnlessLocked();
    }
  }

  private void lock() throws InterruptedIOException {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another thread decodes the photo");
    }
  }

  private void requireOpen() {
    if (isClosed) {
      throw new IllegalStateException("the photo is closed: keep nothing of it after the call");
    }
  }

  private void hold(int edge) throws IOException {
    letGo();
    if (damage != null && !isEnough(idle.get(), edge)) {
      throw new BadImageException(damage.getMessage(), damage);
    }
    isBusy = true;
    try {
      takeUp(edge);
      if (held == null) {
        room = decoder.roomFor(file, info, edge);
        requireOpen();
        held = decode(edge);
      }
      room.shrinkTo(held.pixels());
    } catch (BadImageException e) {
      damage = e;
      throw e;
    } finally {
      isBusy = false;
      if (held == null) {
        letGo();
      }
    }
  }

  /** Takes what was left idle, if it is still there once there is room for it. */
  private void takeUp(int edge) throws IOException {
    if (!isEnough(idle.get(), edge)) {
      return;
    }
    room = decoder.roomFor(idle.get());
    requireOpen();
    Pyramid kept = idle.get();
    if (isEnough(kept, edge)) {
      held = kept;
    } else {
      letGo();
    }
  }

  private Pyramid decode(int edge) throws IOException {
    Pyramid decoded = decoder.decode(file, info, edge);
    if (room.isEnough(decoded.pixels())) {
      return decoded;
    }
    // What follows its header was of a kind that is read otherwise: once more, with room for that.
    decoded = null;
    room.close();
    room = decoder.roomFor(info, edge);
    requireOpen();
    return decoder.decode(file, info, edge);
  }

  private static boolean isEnough(Pyramid pyramid, int edge) {
    return pyramid != null && pyramid.edge() >= edge;
  }

  /** Gives the room back; the pixels stay as long as nobody needs the memory. */
  private void letGo() {
    if (held != null) {
      idle = new SoftReference<>(held);
      held = null;
    }
    if (room != null) {
      room.close();
      room = null;
    }
  }

  /**
   * Says whether the platform itself is at work on this photo on behalf of somebody who asked for
   * pixels: it decodes, or waits until there is memory for it. Never waits.
   */
  public boolean isBusy() {
    return isBusy;
  }

  /**
   * Lets go of what is larger than needed from now on, and of its room in memory, so that the photo
   * costs little while it waits. Asking for more later is allowed, and decodes again. Never waits:
   * a decode that is under way does it at its end.
   *
   * @param edge the longest that will be asked for, in pixels
   */
  public void keepOnly(int edge) {
    limit.accumulateAndGet(Math.max(1, Math.min(edge, info.longerEdge())), Math::min);
    settleUnlessLocked();
  }

  /**
   * Lets go of everything. Nothing may be asked for afterwards. Never waits: a decode that is under
   * way does it at its end.
   */
  @Override
  public void close() {
    isClosed = true;
    settleUnlessLocked();
  }

  /**
   * Does what was asked for, unless another thread has the lock: that one calls this once it has
   * given the lock back, so nothing is forgotten.
   */
  private void settleUnlessLocked() {
    while (isUnsettled() && lock.tryLock()) {
      try {
        settle();
      } finally {
        lock.unlock();
      }
    }
  }

  private boolean isUnsettled() {
    return limit.get() != NO_LIMIT || (isClosed && !isFreed);
  }

  private void settle() {
    int edge = limit.getAndSet(NO_LIMIT);
    if (isClosed) {
      letGo();
      idle = new SoftReference<>(null);
      isFreed = true;
    } else if (edge != NO_LIMIT) {
      letGo();
      Pyramid kept = idle.get();
      if (kept != null) {
        kept.cutTo(edge);
      }
    }
  }
}
