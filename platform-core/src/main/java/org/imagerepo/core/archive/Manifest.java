package org.imagerepo.core.archive;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;
import org.imagerepo.api.catalogue.Share;
import org.imagerepo.api.catalogue.ShareId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.zip.ZipItem;
import org.imagerepo.core.archive.zip.ZipItems;

/**
 * What an archive holds, for whom, frozen. It stays in the compact form in which it is stored,
 * below 100 bytes a photo, so that 50,000 photos take five megabytes. Immutable.
 */
final class Manifest implements ZipItems {
  static final int MAGIC = 0x495a5031; // IZP1, the version included

  private final byte[] bytes;
  private final byte[] digest;
  private final Purpose purpose;
  private final int[] begins;

  /**
   * What a manifest was frozen for.
   *
   * @param requester for whom; empty means nobody we know
   * @param share for the holders of which link, if it was for those
   * @param library whose photos, if it was to be all of them
   * @param withMetadata whether {@value Freezer#METADATA} is in it
   * @param fileName under which the archive is saved
   */
  record Purpose(
      Optional<UserId> requester,
      Optional<ShareId> share,
      Optional<UserId> library,
      boolean withMetadata,
      String fileName) {
    private static final String HOLDERS = "share:";

    static Purpose of(
        Asker requester, Optional<UserId> library, boolean withMetadata, String fileName) {
      return new Purpose(
          requester.user().map(User::id),
          requester.share().map(Share::id),
          library,
          withMetadata,
          fileName);
    }

    private static Purpose read(DataInput in) throws IOException {
      String requester = in.readUTF();
      boolean isShare = requester.startsWith(HOLDERS);
      return new Purpose(
          isShare ? Optional.empty() : user(requester),
          isShare
              ? Optional.of(new ShareId(requester.substring(HOLDERS.length())))
              : Optional.empty(),
          user(in.readUTF()),
          in.readBoolean(),
          in.readUTF());
    }

    void write(DataOutput out) throws IOException {
      out.writeUTF(share.map(id -> HOLDERS + id).or(() -> requester.map(UserId::value)).orElse(""));
      out.writeUTF(library.map(UserId::value).orElse(""));
      out.writeBoolean(withMetadata);
      out.writeUTF(fileName);
    }

    private static Optional<UserId> user(String id) {
      return id.isEmpty() ? Optional.empty() : Optional.of(new UserId(id));
    }

    boolean isFor(Asker viewer) {
      return viewer.user().map(User::id).equals(requester)
          && viewer.share().map(Share::id).equals(share);
    }
  }

  /**
   * @throws IOException if they aren't the bytes of a manifest
   */
  Manifest(byte[] bytes) throws IOException {
    this.bytes = bytes;
    this.digest = Digests.sha256(bytes);
    ByteArrayInputStream all = new ByteArrayInputStream(bytes);
    DataInputStream in = new DataInputStream(all);
    if (in.readInt() != MAGIC) {
      throw new IOException("this isn't a manifest that this version can read");
    }
    this.purpose = Purpose.read(in);
    this.begins = new int[in.readInt()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = bytes.length - all.available();
      Entry.read(in);
    }
  }

  Purpose purpose() {
    return purpose;
  }

  /** Names it: the same for manifests that are the same, and for no others. */
  String id() {
    return Digests.name(digest);
  }

  /** SHA-256 of all that the archive depends on, in lower-case hexadecimal. */
  String digest() {
    return HexFormat.of().formatHex(digest);
  }

  /** The id of the manifest of that digest; empty if it isn't one. */
  static Optional<String> idOf(String digest) {
    try {
      byte[] parsed = HexFormat.of().parseHex(digest);
      return parsed.length == 32 ? Optional.of(Digests.name(parsed)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What is stored. */
  InputStream content() {
    return new ByteArrayInputStream(bytes);
  }

  Entry entry(int index) {
    int begin = begins[index];
    try (InputStream in = new ByteArrayInputStream(bytes, begin, bytes.length - begin)) {
      return Entry.read(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("it was read before", e);
    }
  }

  @Override
  public int count() {
    return begins.length;
  }

  @Override
  public ZipItem item(int index) {
    return entry(index).item();
  }
}
