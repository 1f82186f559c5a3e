package org.imagerepo.core.redaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.imagerepo.api.blob.ByteRange;

/** Reads piece after piece, opening each when it is its turn. */
final class RedactedStream extends InputStream {
  private final Redaction.Bytes original;
  private final Iterator<Piece> pieces;
  private InputStream current = InputStream.nullInputStream();
  private long left;

  RedactedStream(Redaction.Bytes original, List<Piece> pieces) {
    this.original = original;
    this.pieces = pieces.iterator();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    while (left == 0) {
      if (!pieces.hasNext()) {
        return -1;
      }
      next(pieces.next());
    }
    int count = current.read(buffer, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new IOException("the original ends too early");
    }
    left -= count;
    return count;
  }

  private void next(Piece piece) throws IOException {
    current.close();
    left = piece.length();
    if (piece instanceof Piece.Kept kept) {
      current = original.open(new ByteRange(kept.offset(), kept.length()));
    } else if (piece instanceof Piece.Written written) {
      current = new ByteArrayInputStream(written.bytes());
    }
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
