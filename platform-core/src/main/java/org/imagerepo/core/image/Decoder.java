package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.IIOException;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.PlaneDecoder;

/**
 * Turns files into pixels within a budget of memory. Any number of threads may use it; those whose
 * photos don't fit beside the others' wait for their turn.
 *
 * <p>What a photo takes of the budget, in pixels of three bytes:
 *
 * <ul>
 *   <li>JPEG: only what comes out, since it is made smaller while it is decoded, and for a
 *       progressive one also those coefficients that make it.
 *   <li>JPEG of rare kinds: what comes out, since it is reduced row by row. One of several scans
 *       takes twice its size more, which is what the native decoder keeps outside the heap; if that
 *       exceeds the budget, it is decoded alone.
 *   <li>PNG and TIFF: only what comes out and the rows or strips at hand, unless the PNG is
 *       interlaced or the TIFF is of a single strip.
 *   <li>WebP: only what comes out and the rows at hand; of a lossless one the last million of its
 *       pixels and the tables that it names.
 *   <li>Others: all their pixels as the reader holds them. What doesn't fit is read with gaps as
 *       long as that leaves twice the edge asked for.
 * </ul>
 *
 * <p>What is kept afterwards, for JPEG the smallest eighth that is large enough, else less than
 * twice the edge asked for (or than {@value #SMALLEST_EDGE} pixels) in each direction and a third
 * more for its halves, as planes and as pixels, takes from a second budget of the same size, for as
 * long as the photo is in use: see {@link DecodedImage}. Both together bound the heap that pixels
 * take, however many threads there are.
 */
public final class Decoder {
  /**
   * No decoding aims at less, in pixels of the longer edge: whoever asks for a little first doesn't
   * make it be decoded again for the next one.
   */
  static final int SMALLEST_EDGE = 2048;

  private final Map<ImageFormat, PixelReader> readers = new EnumMap<>(ImageFormat.class);

  private final PixelBudget kept;

  private final boolean showsDamaged;

  private final PluginDecoding plugins = new PluginDecoding();

  private volatile DecodeListener listener = (format, way) -> {};

  /**
   * @param pixels how many may be in the making at once by all threads together, three bytes each,
   *     at least 1; photos in use may keep as many again. A third of the heap's bytes divided by
   *     three is a sound choice
   */
  public Decoder(long pixels) {
    this(pixels, false);
  }

  /**
   * @param pixels as above
   * @param showsDamaged whether JPEG photos that are cut short or damaged are decoded as far as
   *     they can be, with grey for the rest, instead of being refused
   */
  public Decoder(long pixels, boolean showsDamaged) {
    this.showsDamaged = showsDamaged;
    this.kept = new PixelBudget(pixels);
    PixelBudget budget = new PixelBudget(pixels);
    for (ImageFormat format : ImageFormat.values()) {
      readers.put(format, reader(format, budget));
    }
  }

  private PixelReader reader(ImageFormat format, PixelBudget budget) {
    String name = format.name().toLowerCase(Locale.ROOT);
    Consumer<DecodeWay> told = way -> listener.decoding(name, way);
    return switch (format) {
      case JPEG ->
          new JpegPixelReader(
              budget,
              new JdkJpegReader(
                  budget, new GeneralPixelReader(format, ImageReaders::tolerantJpeg, budget)),
              plugins,
              told,
              showsDamaged);
      case PNG -> new PngPixelReader(budget, jdk(format, budget), told);
      case TIFF -> new TiffPixelReader(budget, jdk(format, budget), told);
      case WEBP -> new WebpPixelReader(budget, told);
      case GIF, BMP -> telling(told, jdk(format, budget));
    };
  }

  private static GeneralPixelReader jdk(ImageFormat format, PixelBudget budget) {
    return new GeneralPixelReader(format, () -> ImageReaders.jdk(format), budget);
  }

  private static PixelReader telling(Consumer<DecodeWay> told, PixelReader reader) {
    return (in, info, edge) -> {
      told.accept(DecodeWay.FORMAT);
      return reader.read(in, info, edge);
    };
  }

  /** Asks others, from now on, to decode JPEG photos, and decodes only what they leave. */
  public void decodeBy(Supplier<List<PlaneDecoder>> decoders) {
    plugins.use(decoders);
  }

  /** Tells somebody, from now on, by which way each photo is decoded; nobody else is told. */
  public void tell(DecodeListener who) {
    listener = Objects.requireNonNull(who, "who");
  }

  /**
   * Waits until there is room to keep what decoding will give, as far as the file's header tells
   * it. Who waits must keep nothing else meanwhile.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted meanwhile; it stays so
   */
  PixelBudget.Share roomFor(Path file, ImageInfo info, int edge) throws IOException {
    OptionalLong pixels;
    try (FileImageInput in = FileImageInput.open(file)) {
      PixelReader reader = readers.get(ImageFormat.of(info.mediaType()));
      pixels = reader.pixels(in, info, Math.max(edge, SMALLEST_EDGE));
    }
    return pixels.isPresent()
        ? kept.take(Pyramid.pixels(pixels.getAsLong(), 1))
        : roomFor(info, edge);
  }

  /**
   * Waits until there is room for what is there already, and may go meanwhile.
   *
   * @param idle null for nothing
   */
  PixelBudget.Share roomFor(Pyramid idle) throws IOException {
    return kept.take(idle == null ? 1 : idle.pixels());
  }

  /**
   * Waits until there is room to keep whatever decoding may give. Who waits must keep nothing else
   * meanwhile.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted meanwhile; it stays so
   */
  PixelBudget.Share roomFor(ImageInfo info, int edge) throws IOException {
    long longer = info.longerEdge();
    long shorter = Math.min(info.width(), info.height());
    long largest = Math.min(longer, 2L * Math.max(edge, SMALLEST_EDGE));
    return kept.take(Pyramid.pixels(largest, shorter * largest / longer + 1));
  }

  /**
   * Decodes a photo: upright, sRGB, opaque.
   *
   * @param edge how many pixels the longer edge needs at least; a smaller photo comes whole
   * @throws BadImageException if the photo is damaged, or too large for the budget
   * @throws IOException if reading fails or memory runs out
   */
  Pyramid decode(Path file, ImageInfo info, int edge) throws IOException {
    PixelReader reader = readers.get(ImageFormat.of(info.mediaType()));
    try (FileImageInput in = FileImageInput.open(file)) {
      return reader.read(in, info, Math.max(edge, SMALLEST_EDGE)).ready(info.orientation());
    } catch (EOFException | IIOException | RuntimeException | StackOverflowError e) {
      throw new BadImageException(
          "The photo is damaged and can't be decoded: " + e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw new IOException(
          String.format(
              "not enough memory to decode a photo of %d x %d pixels: give the process more heap"
                  + " (-Xmx) or let it decode fewer pixels at once",
              info.width(), info.height()),
          e);
    }
  }
}
