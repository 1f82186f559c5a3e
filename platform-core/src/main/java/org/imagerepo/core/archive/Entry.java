package org.imagerepo.core.archive;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.archive.zip.ZipItem;

/** A file in an archive, and where its bytes come from. */
record Entry(ZipItem item, Source source) {
  private static final int ORIGINAL = 1;
  private static final int MADE = 2;
  private static final int WRITTEN = 3;
  private static final int REDACTED = 4;

  Entry {
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(source, "source");
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(item.name());
    out.writeLong(item.size());
    out.writeInt((int) item.crc32());
    out.writeLong(item.modified().getEpochSecond());
    if (source instanceof Source.Original original) {
      out.writeByte(ORIGINAL);
      out.writeUTF(original.photo().value());
    } else if (source instanceof Source.Redacted redacted) {
      out.writeByte(REDACTED);
      out.writeUTF(redacted.photo().value());
    } else if (source instanceof Source.Made made) {
      out.writeByte(MADE);
      out.writeUTF(made.photo().value());
      out.writeUTF(made.name());
      out.writeUTF(made.sha256());
    } else if (source instanceof Source.Written written) {
      out.writeByte(WRITTEN);
      out.writeUTF(written.key().value());
    }
  }

  static Entry read(DataInput in) throws IOException {
    ZipItem item =
        new ZipItem(
            in.readUTF(),
            in.readLong(),
            Integer.toUnsignedLong(in.readInt()),
            Instant.ofEpochSecond(in.readLong()));
    int kind = in.readByte();
    return new Entry(
        item,
        switch (kind) {
          case ORIGINAL -> new Source.Original(new PhotoId(in.readUTF()));
          case REDACTED -> new Source.Redacted(new PhotoId(in.readUTF()));
          case MADE -> new Source.Made(new PhotoId(in.readUTF()), in.readUTF(), in.readUTF());
          case WRITTEN -> new Source.Written(new BlobKey(in.readUTF()));
          default -> throw new IOException("a manifest holds an entry of unknown kind " + kind);
        });
  }
}
