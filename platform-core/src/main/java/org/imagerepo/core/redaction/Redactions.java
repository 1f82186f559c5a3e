package org.imagerepo.core.redaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.core.image.BlobImageInputStream;
import org.imagerepo.core.library.BlobKeys;

/**
 * The redactions of all photos. Each is found when it is first asked for, by reading the original
 * twice, and kept as a small blob of its own. Safe for many threads.
 */
public final class Redactions {
  private static final System.Logger LOG = System.getLogger(Redactions.class.getName());

  /** A TIFF file's picture may lie anywhere among what is said of it, so none is given out. */
  private static final Map<String, Redactor> REDACTORS =
      Map.of(
          "image/jpeg", new JpegRedactor(),
          "image/png", new PngRedactor(),
          "image/gif", new GifRedactor(),
          "image/webp", new WebpRedactor(),
          "image/bmp", (in, orientation, pieces) -> pieces.keep(0, in.length()));

  private static final int REMEMBERED = 1000;

  private final BlobStore blobs;
  private final Map<BlobKey, Redaction> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<BlobKey, Redaction> eldest) {
              return size() > REMEMBERED;
            }
          });

  public Redactions(BlobStore blobs) {
    this.blobs = blobs;
  }

  /**
   * What others get in the place of a photo's original.
   *
   * @return empty if nobody can tell what of it is private: then they get none of it
   */
  public Optional<Redaction> of(Photo photo) throws IOException {
    BlobKey key = BlobKeys.redaction(photo.id());
    Optional<Redaction> known = Optional.ofNullable(remembered.get(key));
    if (known.isEmpty()) {
      known = kept(key);
    }
    if (known.isEmpty()) {
      known = make(photo);
      if (known.isPresent()) {
        keep(key, known.get());
      }
    }
    known.ifPresent(redaction -> remembered.put(key, redaction));
    return known;
  }

  /** Opens a part of a redaction of that photo's. */
  public InputStream open(Photo photo, Redaction redaction, ByteRange range) {
    return redaction.open(part -> original(photo, part), range);
  }

  private InputStream original(Photo photo, ByteRange range) throws IOException {
    return blobs
        .open(BlobKeys.original(photo.id()), range)
        .orElseThrow(() -> new IOException("the original of photo " + photo.id() + " is gone"));
  }

  private Optional<Redaction> kept(BlobKey key) throws IOException {
    Optional<InputStream> stored = blobs.open(key, ByteRange.all());
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream in = stored.get()) {
      bytes = in.readAllBytes();
    }
    try {
      return Optional.of(Redaction.read(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "Made anew: {0}", key);
      return Optional.empty();
    }
  }

  private void keep(BlobKey key, Redaction redaction) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    redaction.write(new DataOutputStream(bytes));
    try (InputStream in = new ByteArrayInputStream(bytes.toByteArray())) {
      blobs.put(key, "application/octet-stream", in);
    }
  }

  private Optional<Redaction> make(Photo photo) throws IOException {
    Redactor redactor = REDACTORS.get(photo.original().info().mediaType());
    if (redactor == null) {
      return Optional.empty();
    }
    long size = photo.original().size();
    Pieces pieces = new Pieces(size);
    try (BlobImageInputStream in =
        new BlobImageInputStream(blobs, BlobKeys.original(photo.id()), size)) {
      redactor.redact(in, photo.original().info().orientation(), pieces);
    } catch (UnknownStructureException | EOFException e) {
      LOG.log(Level.INFO, "Photo {0} is not given out: {1}", photo.id(), e.getMessage());
      return Optional.empty();
    }
    return Optional.of(measured(photo, pieces));
  }

  private Redaction measured(Photo photo, Pieces pieces) throws IOException {
    Redaction unmeasured = new Redaction(pieces.list(), pieces.length(), "", 0);
    MessageDigest sha256 = sha256();
    CRC32 crc32 = new CRC32();
    try (InputStream in =
        new CheckedInputStream(
            new DigestInputStream(open(photo, unmeasured, ByteRange.all()), sha256), crc32)) {
      byte[] buffer = new byte[64 * 1024];
      while (in.read(buffer) >= 0) {
        // Reading measures.
      }
    }
    return new Redaction(
        unmeasured.pieces(),
        unmeasured.size(),
        HexFormat.of().formatHex(sha256.digest()),
        crc32.getValue());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }
}
