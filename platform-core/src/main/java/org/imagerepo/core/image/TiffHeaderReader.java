package org.imagerepo.core.image;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** Reads the header of a TIFF file and counts its pages. */
final class TiffHeaderReader implements HeaderReader {
  private static final int NEW_SUBFILE_TYPE = 254;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int COLOURS = 262;
  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_COUNTS = 279;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_COUNTS = 325;
  private static final int SAMPLE_FORMAT = 339;
  private static final int SUB_DIRECTORIES = 330;
  private static final int DNG_VERSION = 50706;
  private static final int MAX_PAGES = 10_000;
  private static final int MAX_STRIPS = 1_000_000;

  /** Writers use tiles of up to 1024 x 1024 pixels, however small the image is. */
  private static final long MAX_TILE = 1 << 20;

  /** None, fax, LZW, deflate of both kinds, PackBits. */
  private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 8L, 32773L, 32946L);

  /** Grey of both kinds, RGB, palette, print colours. */
  private static final Set<Long> KNOWN_COLOURS = Set.of(0L, 1L, 2L, 3L, 5L);

  private static final Set<Long> JPEG_COMPRESSIONS = Set.of(6L, 7L);
  private static final long UNSIGNED = 1;

  /** The JDK's reader makes a table of all values that a sample may have. */
  private static final int MAX_BITS = 16;

  private static final int MAX_SAMPLES = 100;

  @Override
  public Header read(ImageInputStream in, PixelAllowance allowance) throws IOException {
    long offset = Ifd.first(in, 0);
    if (offset == 0) {
      throw RefusedImageException.unreadable("TIFF", "it holds no picture");
    }
    Ifd first = Ifd.read(in, 0, offset);
    refuseRaw(first);
    requireClear(first);
    refuseUnknownKinds(first);
    int frames = countPages(first, offset, allowance);
    requireReasonableTiles(first);
    requireFieldsInside(first);
    refuseDeepSamples(first);
    requireWhole(first, STRIP_OFFSETS, STRIP_COUNTS);
    requireWhole(first, TILE_OFFSETS, TILE_COUNTS);
    return new Header(
        (int) size(first, WIDTH), (int) size(first, HEIGHT), ExifOrientation.of(first), frames);
  }

  /** Cameras' raw files are TIFF files whose first picture is but a small preview. */
  private static void refuseRaw(Ifd first) throws IOException {
    boolean isPreview = first.number(NEW_SUBFILE_TYPE).orElse(0) == 1;
    if (first.count(DNG_VERSION) > 0 || (isPreview && first.count(SUB_DIRECTORIES) > 0)) {
      throw RefusedImageException.unsupported(
          "This is a camera's raw file (such as DNG, NEF or ARW), which can't be read here.");
    }
  }

  /** A field that readers may understand in another way than we do would pass all checks. */
  private static void requireClear(Ifd first) throws IOException {
    if (!first.repeated().isEmpty()) {
      throw RefusedImageException.unreadable("TIFF", "it says the same thing twice");
    }
    for (int tag : new int[] {WIDTH, HEIGHT, COMPRESSION, COLOURS, TILE_WIDTH, TILE_HEIGHT}) {
      if (first.fields().containsKey(tag) && first.number(tag).isEmpty()) {
        throw RefusedImageException.unreadable("TIFF", "field " + tag + " is of a wrong kind");
      }
    }
  }

  /** Readers unpack whole tiles, so what tiles claim counts as much as what the image claims. */
  private static void requireReasonableTiles(Ifd first) throws IOException {
    long width = first.number(TILE_WIDTH).orElse(1);
    long height = first.number(TILE_HEIGHT).orElse(1);
    long max = Math.max(MAX_TILE, size(first, WIDTH) * size(first, HEIGHT));
    if (width < 1 || height < 1 || width > max / height) {
      throw RefusedImageException.unreadable("TIFF", "its tiles are larger than its picture");
    }
  }

  /** What the reader refuses only while decoding, or shows in wrong colours. */
  private static void refuseUnknownKinds(Ifd first) throws IOException {
    long compression = first.number(COMPRESSION).orElse(1);
    if (JPEG_COMPRESSIONS.contains(compression)) {
      // What is wrapped has a size of its own, which may be any.
      throw RefusedImageException.unsupported(
          "This TIFF file wraps JPEG images, which can't be read here: save it with LZW or ZIP"
              + " compression, or as JPEG.");
    }
    if (!COMPRESSIONS.contains(compression)) {
      throw RefusedImageException.unsupported(
          "This TIFF file is compressed in a way (number " + compression + ") unknown here.");
    }
    long colours = first.number(COLOURS).orElse(1);
    if (!KNOWN_COLOURS.contains(colours)
        || first.number(SAMPLE_FORMAT).orElse(UNSIGNED) != UNSIGNED) {
      throw RefusedImageException.unsupported(
          "This TIFF file holds its colours in a way (number "
              + colours
              + ") unknown here: save"
              + " it as RGB of 8 or 16 bits.");
    }
  }

  private static void refuseDeepSamples(Ifd first) throws IOException {
    if (first.count(BITS) > MAX_SAMPLES) {
      throw RefusedImageException.unreadable("TIFF", first.count(BITS) + " samples a pixel");
    }
    for (long i = 0; i < first.count(BITS); i++) {
      long bits = first.number(BITS, i).orElse(0);
      if (bits < 1 || bits > MAX_BITS) {
        throw RefusedImageException.unsupported(
            "This TIFF file has samples of "
                + bits
                + " bits, which can't be read here: save it as RGB of 8 or 16 bits.");
      }
    }
  }

  private static int countPages(Ifd first, long firstOffset, PixelAllowance allowance)
      throws IOException {
    Set<Long> seen = new HashSet<>();
    seen.add(firstOffset);
    Ifd page = first;
    while (true) {
      allowance.take(ImageFormat.TIFF, size(page, WIDTH), size(page, HEIGHT));
      if (page.next() == 0) {
        return seen.size();
      }
      if (!seen.add(page.next())) {
        throw RefusedImageException.unreadable("TIFF", "its pages go round in a circle");
      }
      if (seen.size() > MAX_PAGES) {
        throw RefusedImageException.unreadable("TIFF", "more than " + MAX_PAGES + " pages");
      }
      page = Ifd.read(page.in(), 0, page.next());
    }
  }

  private static long size(Ifd page, int tag) throws IOException {
    return page.number(tag)
        .orElseThrow(
            () -> RefusedImageException.unreadable("TIFF", "it doesn't say how large it is"));
  }

  /** A field that claims more values than the file has bytes would make readers allocate them. */
  private static void requireFieldsInside(Ifd page) throws IOException {
    for (Ifd.Field field : page.fields().values()) {
      if (Ifd.end(field) > page.in().length()) {
        throw RefusedImageException.truncated("TIFF");
      }
    }
  }

  private static void requireWhole(Ifd page, int offsets, int counts) throws IOException {
    long strips = page.count(offsets);
    if (strips > MAX_STRIPS) {
      throw RefusedImageException.unreadable("TIFF", strips + " strips");
    }
    for (long i = 0; i < strips; i++) {
      long end = page.number(offsets, i).orElse(0) + page.number(counts, i).orElse(0);
      if (end > page.in().length()) {
        throw RefusedImageException.truncated("TIFF");
      }
    }
  }
}
