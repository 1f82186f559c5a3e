package org.imagerepo.core.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/**
 * What comes before the pixels of a JPEG file.
 *
 * @param width in pixels
 * @param height in pixels
 * @param components 1 for grey, 3 for colour, 4 for print colours
 * @param isMultiScan whether it draws the image in several scans, so that decoders must hold all of
 *     it until the last: progressive, or one colour after the other
 * @param orientation EXIF orientation, 1 to 8
 * @param profileParts where the ICC profile's parts lie, in order
 * @param scanAt position of the first scan
 */
record JpegStructure(
    int width,
    int height,
    int components,
    boolean isMultiScan,
    int orientation,
    List<Part> profileParts,
    long scanAt) {
  private static final int MAX_SEGMENTS = 10_000;
  private static final int MAX_PROFILE = 8 << 20;
  private static final String EXIF = "Exif\0\0";
  private static final String PROFILE = "ICC_PROFILE\0";

  /** A piece of the file. */
  record Part(long at, int length) {}

  /** Reads all segments up to the first scan. */
  static JpegStructure read(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(2);
    Collector found = new Collector();
    for (int i = 0; i < MAX_SEGMENTS; i++) {
      int marker = nextMarker(in);
      if (marker == 0xda) {
        return found.structure(in, in.getStreamPosition());
      } else if (marker == 0xd9) {
        throw RefusedImageException.unreadable("JPEG", "it holds no picture");
      } else if (marker != 0x01 && (marker < 0xd0 || marker > 0xd8)) {
        long at = in.getStreamPosition();
        int length = in.readUnsignedShort();
        if (length < 2) {
          throw RefusedImageException.unreadable("JPEG", "a segment of impossible length");
        }
        found.segment(in, marker, at + 2, length - 2);
        in.seek(at + length);
      }
    }
    throw RefusedImageException.unreadable("JPEG", "too many segments before the picture");
  }

  /** Skips to the next marker, over fill bytes and whatever else sloppy writers leave there. */
  private static int nextMarker(ImageInputStream in) throws IOException {
    for (int i = 0; i < BlockImageInputStream.BLOCK; i++) {
      if (in.readUnsignedByte() == 0xff) {
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
          marker = in.readUnsignedByte();
        }
        if (marker != 0) {
          return marker;
        }
      }
    }
    throw RefusedImageException.unreadable("JPEG", "no segment where one should be");
  }

  /** The ICC profile's bytes, if there is one of a reasonable size. */
  Optional<byte[]> profile(ImageInputStream in) throws IOException {
    long total = profileParts.stream().mapToLong(Part::length).sum();
    if (total == 0 || total > MAX_PROFILE) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) total);
    for (Part part : profileParts) {
      byte[] piece = new byte[part.length];
      in.seek(part.at);
      in.readFully(piece);
      bytes.writeBytes(piece);
    }
    return Optional.of(bytes.toByteArray());
  }

  /** Gathers what segments say. */
  private static final class Collector {
    private int width;
    private int height;
    private int components;
    private boolean isProgressive;
    private int orientation = ExifOrientation.UPRIGHT;
    private final List<Part> profileParts = new ArrayList<>();

    void segment(ImageInputStream in, int marker, long at, int length) throws IOException {
      if (isFrame(marker)) {
        frame(in, marker);
      } else if (marker == 0xe1 && begins(in, at, length, EXIF)) {
        orientation = ExifOrientation.read(in, at + EXIF.length());
      } else if (marker == 0xe2 && begins(in, at, length, PROFILE)) {
        // Two bytes follow: which part this is, of how many. Writers keep them in order.
        int skipped = PROFILE.length() + 2;
        if (length > skipped) {
          profileParts.add(new Part(at + skipped, length - skipped));
        }
      }
    }

    private static boolean isFrame(int marker) {
      return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void frame(ImageInputStream in, int marker) throws IOException {
      if (components != 0) {
        throw RefusedImageException.unreadable("JPEG", "two pictures in one");
      }
      int bits = in.readUnsignedByte();
      height = in.readUnsignedShort();
      width = in.readUnsignedShort();
      components = in.readUnsignedByte();
      isProgressive = marker == 0xc2;
      if (marker > 0xc2 || bits != 8) {
        throw RefusedImageException.unsupported(
            "This JPEG file is of a rare kind (lossless, arithmetic or 12 bits) that can't be read"
                + " here.");
      }
      if (components != 1 && components != 3 && components != 4) {
        throw RefusedImageException.unreadable("JPEG", components + " colour components");
      }
    }

    private static boolean begins(ImageInputStream in, long at, int length, String text)
        throws IOException {
      if (length < text.length()) {
        return false;
      }
      byte[] start = new byte[text.length()];
      in.seek(at);
      in.readFully(start);
      return new String(start, StandardCharsets.ISO_8859_1).equals(text);
    }

    /** A scan's segment begins with its length and how many components are in it. */
    JpegStructure structure(ImageInputStream in, long scanAt) throws IOException {
      if (components == 0) {
        throw RefusedImageException.unreadable("JPEG", "it doesn't say how large it is");
      }
      in.seek(scanAt + 2);
      boolean isMultiScan = isProgressive || in.readUnsignedByte() < components;
      return new JpegStructure(
          width, height, components, isMultiScan, orientation, List.copyOf(profileParts), scanAt);
    }
  }
}
