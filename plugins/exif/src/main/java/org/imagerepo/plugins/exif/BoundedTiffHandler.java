package org.imagerepo.plugins.exif;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Set;

/**
 * Takes in the tags of a TIFF structure, up to a number of bytes: thousands of tags may point at
 * the same large value, each of which would be copied. IPTC and XMP within it are set aside,
 * makers' notes and other structures left alone.
 */
final class BoundedTiffHandler extends ExifTiffHandler {
  private static final int XMP = 700;
  private static final int IPTC = 33_723;
  private static final Set<Integer> IGNORED =
      Set.of(
          34_377 /* Photoshop */,
          34_675 /* colour profile */,
          37_500 /* maker's note */,
          50_341 /* print matching */);
  private static final int MAX_BYTES_OF_VALUE = 1 << 14;
  private static final int MAX_BYTES = 1 << 20;

  private final Blocks blocks;
  private int left = MAX_BYTES;

  BoundedTiffHandler(Metadata metadata, Blocks blocks) {
    super(metadata, null, 0);
    this.blocks = blocks;
  }

  /** Returns true if the tag needs no more attention. */
  @Override
  public boolean customProcessTag(
      int at, Set<Integer> done, int start, RandomAccessReader in, int tag, int length)
      throws IOException {
    boolean isBlock = tag == XMP || tag == IPTC;
    if (IGNORED.contains(tag) || length > left || !isBlock && length > MAX_BYTES_OF_VALUE) {
      return true;
    }
    left -= length;
    if (isBlock) {
      Blocks.Standard standard = tag == XMP ? Blocks.Standard.XMP : Blocks.Standard.IPTC;
      blocks.add(standard, in.getBytes(at, length));
    }
    return isBlock;
  }
}
