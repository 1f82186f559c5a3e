package org.imagerepo.core.redaction;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.imagerepo.api.blob.ByteRange;

/**
 * What others get in the place of an original: bytes of it and bytes written anew, in their order.
 * So its length is exact and every range of it can be read without making the rest.
 *
 * @param pieces in their order
 * @param size of all of them in bytes
 * @param sha256 of all of them, in lower-case hexadecimal
 * @param crc32 of all of them
 */
public record Redaction(List<Piece> pieces, long size, String sha256, long crc32) {
  private static final int MAGIC = 0x49524431; // IRD1: another number whenever the rules change

  public Redaction {
    pieces = List.copyOf(pieces);
  }

  /** Opens a part of it. */
  public InputStream open(Bytes original, ByteRange range) {
    return new RedactedStream(original, parts(range));
  }

  /** Opens bytes of the original. */
  @FunctionalInterface
  public interface Bytes {
    /** Fails if they are gone. */
    InputStream open(ByteRange range) throws IOException;
  }

  private List<Piece> parts(ByteRange range) {
    List<Piece> parts = new ArrayList<>();
    long from = range.offset();
    long end = Math.min(size, from + Math.min(range.length(), size));
    long at = 0;
    for (Piece piece : pieces) {
      long skipped = Math.max(0, from - at);
      long stop = Math.min(piece.length(), end - at);
      if (stop > skipped) {
        parts.add(piece.part(skipped, stop - skipped));
      }
      at += piece.length();
    }
    return parts;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeLong(size);
    out.writeUTF(sha256);
    out.writeLong(crc32);
    out.writeInt(pieces.size());
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Kept kept) {
        out.writeLong(kept.offset());
        out.writeLong(kept.length());
      } else if (piece instanceof Piece.Written written) {
        out.writeLong(-1);
        out.writeInt(written.bytes().length);
        out.write(written.bytes());
      }
    }
  }

  /**
   * @throws IOException if it was written by other rules, or is damaged
   */
  static Redaction read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("it was written by other rules");
    }
    long size = in.readLong();
    String sha256 = in.readUTF();
    long crc32 = in.readLong();
    int count = in.readInt();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long offset = in.readLong();
      pieces.add(
          offset >= 0
              ? new Piece.Kept(offset, in.readLong())
              : new Piece.Written(in.readNBytes(in.readInt())));
    }
    return new Redaction(pieces, size, sha256, crc32);
  }
}
