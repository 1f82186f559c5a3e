package org.imagerepo.plugins.turbo;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.image.YccImage;

/**
 * Decodes photos by libjpeg-turbo. Whatever is odd about one is left to the platform, as is what
 * the platform decodes faster.
 */
final class TurboDecoder implements PlaneDecoder {
  private static final int GREY_SAMPLING = 3;

  /** 4:4:4, 4:2:2, 4:2:0, grey, 4:4:0. */
  private static final Set<Integer> SAMPLINGS = Set.of(0, 1, 2, GREY_SAMPLING, 4);

  private static final int YCC = 1;
  private static final int GREY = 2;
  private static final int FLAGS =
      TurboJpeg.ACCURATE_DCT | TurboJpeg.STOP_ON_WARNING | TurboJpeg.LIMIT_SCANS;

  private static final String JNA = "com.sun.jna.";
  private static final long ENDING_MILLIS = 2000;

  private final TurboJpeg turbo;
  private final boolean takesAll;

  /**
   * @param takesAll whether it decodes what the platform decodes faster, too
   */
  TurboDecoder(TurboJpeg turbo, boolean takesAll) {
    this.turbo = turbo;
    this.takesAll = takesAll;
  }

  /** Lets go of the library, and ends the thread by which JNA frees memory that nobody closed. */
  @Override
  public void close() {
    ((Library.Handler) Proxy.getInvocationHandler(turbo)).getNativeLibrary().close();
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getClass().getClassLoader() == Library.class.getClassLoader())
        .filter(thread -> thread.getClass().getName().startsWith(JNA))
        .forEach(TurboDecoder::end);
  }

  private static void end(Thread thread) {
    thread.interrupt();
    try {
      thread.join(ENDING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<YccImage> decode(Path file, ImageInfo info, int eighths) throws IOException {
    if (!takesAll && (!Worth.isLarge(eighths) || Worth.isProgressive(file))) {
      return Optional.empty();
    }
    // The file as well as the planes are memory of its own: nothing that moves while it works.
    try (Memory bytes = read(file)) {
      Pointer handle = turbo.tjInitDecompress();
      if (handle == null) {
        throw new IOException("libjpeg-turbo has no memory for a decoder");
      }
      try {
        return decode(handle, bytes, info, eighths);
      } finally {
        turbo.tjDestroy(handle);
      }
    }
  }

  private static Memory read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Memory bytes = new Memory(Math.max(1, channel.size()));
      ByteBuffer buffer = bytes.getByteBuffer(0, channel.size());
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          throw new EOFException("the file was cut while it was read");
        }
      }
      return bytes;
    }
  }

  private Optional<YccImage> decode(Pointer handle, Memory bytes, ImageInfo info, int eighths)
      throws IOException {
    IntByReference width = new IntByReference();
    IntByReference height = new IntByReference();
    IntByReference sampling = new IntByReference();
    IntByReference colours = new IntByReference();
    NativeLong size = new NativeLong(bytes.size());
    check(handle, turbo.tjDecompressHeader3(handle, bytes, size, width, height, sampling, colours));
    boolean isKnown =
        SAMPLINGS.contains(sampling.getValue())
            && (colours.getValue() == YCC || colours.getValue() == GREY)
            && width.getValue() == info.width()
            && height.getValue() == info.height();
    if (!isKnown) {
      return Optional.empty();
    }
    int reducedWidth = reduced(info.width(), eighths);
    int reducedHeight = reduced(info.height(), eighths);
    try (Planes planes = new Planes(reducedWidth, reducedHeight, sampling.getValue())) {
      check(
          handle,
          turbo.tjDecompressToYUVPlanes(
              handle,
              bytes,
              size,
              planes.pointers,
              reducedWidth,
              planes.strides,
              reducedHeight,
              FLAGS));
      return Optional.of(planes.image());
    }
  }

  private void check(Pointer handle, int result) throws IOException {
    if (result != 0) {
      throw new IOException("libjpeg-turbo: " + turbo.tjGetErrorStr2(handle));
    }
  }

  private static int reduced(int size, int eighths) {
    return (int) (((long) size * eighths + 7) / 8);
  }

  /** Room for what comes out. */
  private final class Planes implements AutoCloseable {
    private final int width;
    private final int height;
    private final Memory[] memory;
    private final Pointer[] pointers;
    private final int[] strides;
    private final int[] heights;

    Planes(int width, int height, int sampling) {
      this.width = width;
      this.height = height;
      int count = sampling == GREY_SAMPLING ? 1 : 3;
      this.memory = new Memory[count];
      this.pointers = new Pointer[3];
      this.strides = new int[3];
      this.heights = new int[count];
      for (int i = 0; i < count; i++) {
        strides[i] = turbo.tjPlaneWidth(i, width, sampling);
        heights[i] = turbo.tjPlaneHeight(i, height, sampling);
        memory[i] = new Memory((long) strides[i] * heights[i]);
        pointers[i] = memory[i];
      }
    }

    YccImage image() {
      Plane luma = plane(0, width, height);
      if (memory.length == 1) {
        return new YccImage(luma, Optional.empty());
      }
      return new YccImage(
          luma,
          Optional.of(
              new YccImage.Chroma(
                  plane(1, Math.min(width, strides[1]), Math.min(height, heights[1])),
                  plane(2, Math.min(width, strides[2]), Math.min(height, heights[2])))));
    }

    private Plane plane(int index, int planeWidth, int planeHeight) {
      byte[] samples = memory[index].getByteArray(0, strides[index] * heights[index]);
      return new Plane(planeWidth, planeHeight, strides[index], samples);
    }

    @Override
    public void close() {
      for (Memory each : memory) {
        each.close();
      }
    }
  }
}
