package org.imagerepo.plugins.exif;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The blocks of metadata in a file, as bytes. Takes so many and no more, whatever the file says.
 */
final class Blocks {
  /** The standard of a block. */
  enum Standard {
    /** A TIFF structure, without the word "Exif" before it. */
    EXIF,
    /** Datasets of IPTC-IIM. */
    IPTC,
    /** An XMP packet: XML. */
    XMP
  }

  private static final int MAX_BLOCKS = 8;
  private static final int MAX_BYTES = 1 << 20;

  private final Map<Standard, List<byte[]>> blocks = new EnumMap<>(Standard.class);

  void add(Standard standard, byte[] block) {
    List<byte[]> same = blocks.computeIfAbsent(standard, s -> new ArrayList<>());
    if (same.size() < MAX_BLOCKS && block.length <= MAX_BYTES) {
      same.add(block);
    }
  }

  List<byte[]> of(Standard standard) {
    return blocks.getOrDefault(standard, List.of());
  }

  /**
   * Reads what may become a block.
   *
   * @return nothing at all if it is too long; it is passed over then
   */
  static byte[] read(DataInputStream in, long length) throws IOException {
    if (length > MAX_BYTES) {
      skip(in, length);
      return new byte[0];
    }
    byte[] bytes = in.readNBytes((int) length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  static void skip(DataInputStream in, long length) throws IOException {
    in.skipNBytes(length);
  }
}
