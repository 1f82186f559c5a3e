package org.imagerepo.core.image.vp8l;

import java.io.IOException;

/** Which codes hold where in a picture (RFC 9649, 3.7.2.2): each square of pixels has its group. */
final class CodeGroups {
  private final CodeGroup[] groups;

  /** The group of each square, in red and green; empty if there is only one group. */
  private final int[] squares;

  private final int reduction;
  private final int squaresAcross;

  private CodeGroups(CodeGroup[] groups, int[] squares, int reduction, int squaresAcross) {
    this.groups = groups;
    this.squares = squares;
    this.reduction = reduction;
    this.squaresAcross = squaresAcross;
  }

  /** The only group of a picture in the picture. */
  static CodeGroups one(Bits bits, int cacheBits) throws IOException {
    return new CodeGroups(new CodeGroup[] {CodeGroup.read(bits, cacheBits)}, new int[0], 0, 0);
  }

  /** Those of the picture itself. */
  static CodeGroups read(Bits bits, int cacheBits, int width, int height) throws IOException {
    if (bits.read(1) == 0) {
      return one(bits, cacheBits);
    }
    int reduction = SubImage.reduction(bits);
    int across = SubImage.reduced(width, reduction);
    int[] squares = SubImage.read(bits, across, SubImage.reduced(height, reduction));
    int last = 0;
    for (int i = 0; i < squares.length; i++) {
      squares[i] = squares[i] >> 8 & 0xffff;
      last = Math.max(last, squares[i]);
    }
    CodeGroup[] groups = new CodeGroup[last + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = CodeGroup.read(bits, cacheBits);
    }
    return new CodeGroups(groups, squares, reduction, across);
  }

  CodeGroup at(int x, int y) {
    return squares.length == 0
        ? groups[0]
        : groups[squares[(y >> reduction) * squaresAcross + (x >> reduction)]];
  }
}
