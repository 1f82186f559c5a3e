package org.imagerepo.core.image;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.core.image.jpeg.JpegDecoder;
import org.imagerepo.core.image.jpeg.UnsupportedJpegException;

/**
 * Reads JPEG files: what cameras make with a plugin's decoder or our own, at the smallest eighth of
 * its size that is large enough, and rare kinds with others.
 */
final class JpegPixelReader implements PixelReader {
  private static final int WHOLE = 8;

  /** For colours of another profile, and to be turned. */
  private static final int MOST_COPIES = 3;

  private final PixelBudget budget;
  private final JdkJpegReader others;
  private final PluginDecoding plugins;
  private final Consumer<DecodeWay> listener;
  private final boolean showsDamaged;

  JpegPixelReader(
      PixelBudget budget,
      JdkJpegReader others,
      PluginDecoding plugins,
      Consumer<DecodeWay> listener,
      boolean showsDamaged) {
    this.budget = budget;
    this.others = others;
    this.plugins = plugins;
    this.listener = listener;
    this.showsDamaged = showsDamaged;
  }

  @Override
  public Stored read(FileImageInput in, ImageInfo info, int edge) throws IOException {
    JpegStructure structure = JpegStructure.read(in);
    if (structure.width() != info.width() || structure.height() != info.height()) {
      throw new BadImageException("The photo's file is not the one that was let in");
    }
    if (structure.isMultiScan()) {
      JpegScans.requireReasonable(in, structure);
    }
    Optional<ColourProfile> profile =
        structure.profile(in).flatMap(bytes -> ColourProfile.of(bytes, structure.components()));
    Optional<StoredPlanes> planes = planes(in, info, structure, profile, edge);
    if (planes.isPresent()) {
      return planes.get();
    }
    return others.read(in, info, structure, profile, edge);
  }

  @Override
  public OptionalLong pixels(FileImageInput in, ImageInfo info, int edge) {
    try {
      JpegDecoder decoder = JpegDecoder.of(in);
      int scale = scale(info.longerEdge(), edge);
      long pixels = reduced(info.width(), scale) * reduced(info.height(), scale);
      boolean isWithin = decoder.bytes(scale) / 3 + MOST_COPIES * pixels <= budget.pixels();
      return isWithin ? OptionalLong.of(pixels) : OptionalLong.empty();
    } catch (IOException | RuntimeException e) {
      // Another reader's, or damaged, which is for whoever decodes it to say.
      return OptionalLong.empty();
    }
  }

  private static long reduced(int size, int scale) {
    return ((long) size * scale + WHOLE - 1) / WHOLE;
  }

  private Optional<StoredPlanes> planes(
      FileImageInput in,
      ImageInfo info,
      JpegStructure structure,
      Optional<ColourProfile> profile,
      int edge)
      throws IOException {
    JpegDecoder decoder;
    try {
      decoder = JpegDecoder.of(in);
    } catch (UnsupportedJpegException e) {
      listener.accept(DecodeWay.valueOf(e.kind().name()));
      return Optional.empty();
    }
    if (decoder.width() != info.width() || decoder.height() != info.height()) {
      throw new BadImageException("The JPEG file is damaged: it claims two different sizes");
    }
    int scale = scale(info.longerEdge(), edge);
    long cost = cost(decoder, scale, profile, info);
    if (cost > budget.pixels()) {
      listener.accept(DecodeWay.MEMORY);
      return Optional.empty();
    }
    Optional<YccImage> made = byPlugin(in, info, structure, scale, cost);
    if (made.isPresent()) {
      listener.accept(DecodeWay.PLUGIN);
      return Optional.of(new StoredPlanes(made.get(), profile, false));
    }
    try {
      StoredPlanes planes = budget.within(cost, () -> decode(decoder, scale, profile));
      listener.accept(DecodeWay.FAST);
      return Optional.of(planes);
    } catch (UnsupportedJpegException e) {
      // Some of it shows between scans only.
      listener.accept(DecodeWay.valueOf(e.kind().name()));
      return Optional.empty();
    }
  }

  /** What it may take besides: the file, the planes once more, coefficients if it keeps them. */
  private Optional<YccImage> byPlugin(
      FileImageInput in, ImageInfo info, JpegStructure structure, int scale, long cost)
      throws IOException {
    long more = in.length() / 3 + JdkJpegReader.coefficients(structure);
    if (!plugins.isPossible() || 2 * cost + more > budget.pixels()) {
      return Optional.empty();
    }
    return budget.within(2 * cost + more, () -> plugins.decode(in.path(), info, scale));
  }

  private StoredPlanes decode(JpegDecoder decoder, int scale, Optional<ColourProfile> profile)
      throws IOException {
    YccImage planes = showsDamaged ? decoder.decodeWhatIsThere(scale) : decoder.decode(scale);
    return new StoredPlanes(planes, profile, decoder.isDamaged());
  }

  /** The smallest number of eighths that leaves an edge that long. */
  private static int scale(int longerEdge, int edge) {
    int scale = 1;
    while (scale < WHOLE && reduced(longerEdge, scale) < edge) {
      scale++;
    }
    return scale;
  }

  /** What decoding takes, and what the planes become before they are kept, in pixels. */
  private static long cost(
      JpegDecoder decoder, int scale, Optional<ColourProfile> profile, ImageInfo info) {
    long size = (long) info.width() * scale / WHOLE * ((long) info.height() * scale / WHOLE);
    long copies = profile.isPresent() ? 2 : 0;
    copies += info.orientation() == ExifOrientation.UPRIGHT ? 0 : 1;
    return decoder.bytes(scale) / 3 + size * copies;
  }
}
