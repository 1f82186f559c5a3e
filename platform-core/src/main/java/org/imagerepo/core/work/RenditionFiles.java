package org.imagerepo.core.work;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.core.library.BlobKeys;

/**
 * Takes the renditions of one photo as temporary files and stores them once all are whole. What is
 * not stored by then goes when it is closed.
 */
final class RenditionFiles implements RenditionSink, AutoCloseable {
  private final List<RenditionSpec> planned;
  private final Path temporary;
  private final Map<RenditionSpec, Taken> taken = new LinkedHashMap<>();

  /** One rendition on its way. */
  private static final class Taken {
    private final Path file;
    private final MessageDigest sha256 = newSha256();
    private boolean complete;

    private Taken(Path file) {
      this.file = file;
    }
  }

  RenditionFiles(List<RenditionSpec> planned, Path temporary) {
    this.planned = planned;
    this.temporary = temporary;
  }

  @Override
  public synchronized OutputStream begin(RenditionSpec spec) throws IOException {
    if (!planned.contains(spec) || taken.containsKey(spec)) {
      throw new IllegalArgumentException(
          "rendition " + spec.name() + " was not planned or was begun before");
    }
    Taken rendition = new Taken(Files.createTempFile(temporary, "rendition", ""));
    taken.put(spec, rendition);
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(rendition.file), 1 << 16);
    return new CompletingStream(new DigestOutputStream(out, rendition.sha256), rendition);
  }

  /** Tells that a rendition is complete once its stream was closed without failing. */
  private static final class CompletingStream extends FilterOutputStream {
    private final Taken rendition;

    private CompletingStream(OutputStream out, Taken rendition) {
      super(out);
      this.rendition = rendition;
    }

    /** In one go: the inherited method writes byte by byte. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      super.close();
      rendition.complete = true;
    }
  }

  /**
   * Stores all renditions.
   *
   * @throws IllegalStateException if the provider left one out, empty or open
   */
  synchronized List<Rendition> store(BlobStore blobs, PhotoId photo, Provenance by)
      throws IOException {
    List<Rendition> stored = new ArrayList<>();
    for (RenditionSpec spec : planned) {
      Taken rendition = taken.get(spec);
      if (rendition == null || !rendition.complete || Files.size(rendition.file) == 0) {
        throw new IllegalStateException(
            "rendition " + spec.name() + " was planned but left out, empty or open");
      }
    }
    for (RenditionSpec spec : planned) {
      Taken rendition = taken.get(spec);
      BlobKey key = BlobKeys.rendition(photo, spec.name());
      try (InputStream in = Files.newInputStream(rendition.file)) {
        long size = blobs.put(key, spec.mediaType(), in).size();
        String sha256 = HexFormat.of().formatHex(rendition.sha256.digest());
        stored.add(new Rendition(spec, size, sha256, by));
      }
    }
    return stored;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Taken rendition : taken.values()) {
      Files.deleteIfExists(rendition.file);
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this JDK lacks SHA-256", e);
    }
  }
}
