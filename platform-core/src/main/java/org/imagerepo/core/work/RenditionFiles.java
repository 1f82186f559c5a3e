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
 * not stored by then goes when it is closed, and nothing more is taken: a provider that was given
 * up may go on calling.
 */
final class RenditionFiles implements RenditionSink, AutoCloseable {
  private final List<RenditionSpec> planned;
  private final Path temporary;
  private final Map<RenditionSpec, Taken> taken = new LinkedHashMap<>();
  private boolean isClosed;

  /** One rendition on its way. */
  private static final class Taken {
    private final Path file;
    private final MessageDigest sha256 = newSha256();
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean hasFailed;
    private boolean isComplete;

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
    if (isClosed) {
      throw new IOException("the time for this photo is over");
    }
    if (!planned.contains(spec) || taken.containsKey(spec)) {
      throw new IllegalArgumentException(
          "rendition " + spec.name() + " was not planned or was begun before");
    }
    Taken rendition = new Taken(Files.createTempFile(temporary, "rendition", ""));
    taken.put(spec, rendition);
    rendition.out = new BufferedOutputStream(Files.newOutputStream(rendition.file), 1 << 16);
    return new CompletingStream(new DigestOutputStream(rendition.out, rendition.sha256), rendition);
  }

  /** Tells that a rendition is complete once its stream was closed and nothing failed before. */
  private static final class CompletingStream extends FilterOutputStream {
    private final Taken rendition;

    private CompletingStream(OutputStream out, Taken rendition) {
      super(out);
      this.rendition = rendition;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    /** In one go: the inherited method writes byte by byte. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        rendition.hasFailed = true;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      super.close();
      rendition.isComplete = !rendition.hasFailed;
    }
  }

  /**
   * Demands that all is there.
   *
   * @throws IllegalStateException if the provider left a rendition out, empty or open
   */
  synchronized void requireComplete() throws IOException {
    for (RenditionSpec spec : planned) {
      Taken rendition = taken.get(spec);
      if (rendition == null || !rendition.isComplete || Files.size(rendition.file) == 0) {
        throw new IllegalStateException(
            "rendition " + spec.name() + " was planned but left out, empty or open");
      }
    }
  }

  /** Stores all renditions. */
  synchronized List<Rendition> store(BlobStore blobs, PhotoId photo, Provenance by)
      throws IOException {
    List<Rendition> stored = new ArrayList<>();
    for (RenditionSpec spec : planned) {
      Taken rendition = taken.get(spec);
      String sha256 = HexFormat.of().formatHex(rendition.sha256.digest());
      BlobKey key = BlobKeys.rendition(photo, spec.name(), sha256);
      try (InputStream in = Files.newInputStream(rendition.file)) {
        long size = blobs.put(key, spec.mediaType(), in).size();
        stored.add(new Rendition(spec, size, sha256, by));
      }
    }
    return stored;
  }

  @Override
  public synchronized void close() throws IOException {
    isClosed = true;
    for (Taken rendition : taken.values()) {
      rendition.out.close();
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
