package org.imagerepo.core.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes what is known of photos as one JSON document, a line a photo. Until it is stored it is
 * kept compressed: some five megabytes for 50,000 photos. For one thread.
 */
final class MetadataFile {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final GZIPOutputStream compressed;
  private final MessageDigest sha256 = Digests.sha256();
  private final CRC32 crc32 = new CRC32();
  private long size;
  private boolean isFirst = true;

  MetadataFile() throws IOException {
    this.compressed = new GZIPOutputStream(kept, 8192);
    write("{\"photos\":[\n");
  }

  /**
   * Adds a photo.
   *
   * @param json of one photo
   */
  void add(String json) throws IOException {
    write(isFirst ? json : ",\n" + json);
    isFirst = false;
  }

  /** Ends it. Nothing is added afterwards. */
  void end() throws IOException {
    write("\n]}\n");
    compressed.close();
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    compressed.write(bytes);
    sha256.update(bytes);
    crc32.update(bytes);
    size += bytes.length;
  }

  /** The whole document, once it is ended. */
  InputStream content() throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(kept.toByteArray()));
  }

  /** In bytes of the document itself. */
  long size() {
    return size;
  }

  long crc32() {
    return crc32.getValue();
  }

  /** A name that no other document has; once only. */
  String name() {
    return Digests.name(sha256.digest());
  }
}
