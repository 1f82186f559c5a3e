package org.imagerepo.core.redaction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts a redacted file together, from its beginning to its end. For one thread. */
final class Pieces {
  /** More are the sign of a file that is up to something. */
  private static final int MOST = 10_000;

  private final long size;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * @param size of the original in bytes
   */
  Pieces(long size) {
    this.size = size;
  }

  /** Goes on with bytes of the original; what lies beyond its end is left out. */
  void keep(long from, long to) throws IOException {
    long end = Math.min(to, size);
    if (end <= from) {
      return;
    }
    int last = pieces.size() - 1;
    if (last >= 0
        && pieces.get(last) instanceof Piece.Kept kept
        && kept.offset() + kept.length() == from) {
      pieces.set(last, new Piece.Kept(kept.offset(), end - kept.offset()));
    } else {
      add(new Piece.Kept(from, end - from));
    }
  }

  /** Goes on with other bytes. */
  void write(byte[] bytes) throws IOException {
    add(new Piece.Written(bytes));
  }

  /** Puts bytes before all others. */
  void writeFirst(byte[] bytes) {
    pieces.add(0, new Piece.Written(bytes));
  }

  private void add(Piece piece) throws IOException {
    if (pieces.size() == MOST) {
      throw new UnknownStructureException("more than " + MOST + " pieces");
    }
    pieces.add(piece);
  }

  long length() {
    return pieces.stream().mapToLong(Piece::length).sum();
  }

  List<Piece> list() {
    return List.copyOf(pieces);
  }
}
