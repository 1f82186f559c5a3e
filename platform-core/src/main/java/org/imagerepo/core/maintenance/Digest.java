package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;

/** SHA-256 of blobs and files, in lower-case hexadecimal. */
final class Digest {
  private Digest() {}

  /** Empty if there is no such blob. */
  static Optional<String> of(BlobStore blobs, BlobKey key) throws IOException {
    Optional<InputStream> opened = blobs.open(key, ByteRange.all());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (DigestInputStream in = digesting(opened.get())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Optional.of(text(in));
    }
  }

  /** Of a file. */
  static String of(Path file) throws IOException {
    try (DigestInputStream in = digesting(Files.newInputStream(file))) {
      in.transferTo(OutputStream.nullOutputStream());
      return text(in);
    }
  }

  static DigestInputStream digesting(InputStream in) {
    try {
      return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  static String text(DigestInputStream read) {
    return HexFormat.of().formatHex(read.getMessageDigest().digest());
  }
}
