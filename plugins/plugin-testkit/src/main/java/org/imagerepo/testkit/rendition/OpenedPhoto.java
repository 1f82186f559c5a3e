package org.imagerepo.testkit.rendition;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.core.image.DecodedImage;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;

/** A photo in a temporary file, read as the platform reads it. Closing it removes the file. */
public final class OpenedPhoto implements SourceImage, AutoCloseable {
  private static final long MAX_PIXELS = 250_000_000;
  private static final Decoder DECODER = new Decoder(MAX_PIXELS);
  private static final Decoder TOLERANT = new Decoder(MAX_PIXELS, true);

  private final Path file;
  private final DecodedImage image;

  private OpenedPhoto(Path file, ImageInfo info, Decoder decoder) {
    this.file = file;
    this.image = new DecodedImage(info, file, decoder);
  }

  /**
   * Opens a photo that the platform would let in.
   *
   * @param bytes of the file
   */
  public static OpenedPhoto of(byte[] bytes) throws IOException {
    return of(bytes, headerOf(bytes));
  }

  /**
   * Opens a photo that was let in once and has been damaged since.
   *
   * @param bytes of the file
   * @param info what its header said
   */
  public static OpenedPhoto of(byte[] bytes, ImageInfo info) throws IOException {
    return of(bytes, info, DECODER);
  }

  /**
   * Opens a photo that is shown although it is damaged.
   *
   * @param bytes of the file
   */
  public static OpenedPhoto damaged(byte[] bytes) throws IOException {
    try (ImageInputStream in = new InMemory(bytes)) {
      return of(bytes, new ImageAdmission(MAX_PIXELS, true).admit(in), TOLERANT);
    }
  }

  private static OpenedPhoto of(byte[] bytes, ImageInfo info, Decoder decoder) throws IOException {
    Path file = Files.createTempFile("photo", null);
    Files.write(file, bytes);
    return new OpenedPhoto(file, info, decoder);
  }

  /** What the platform reads from the header. */
  public static ImageInfo headerOf(byte[] bytes) throws IOException {
    try (ImageInputStream in = new InMemory(bytes)) {
      return new ImageAdmission(MAX_PIXELS).admit(in);
    }
  }

  /** The JDK's own doesn't know its length. */
  private static final class InMemory extends MemoryCacheImageInputStream {
    private final int length;

    InMemory(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
      this.length = bytes.length;
    }

    @Override
    public long length() {
      return length;
    }
  }

  @Override
  public ImageInfo info() {
    return image.info();
  }

  @Override
  public Path file() {
    return file;
  }

  @Override
  public BufferedImage pixels(int edge) throws IOException {
    return image.pixels(edge);
  }

  @Override
  public YccImage planes(int edge) throws IOException {
    return image.planes(edge);
  }

  @Override
  public boolean isDamaged() throws IOException {
    return image.isDamaged();
  }

  @Override
  public void close() throws IOException {
    image.close();
    Files.delete(file);
  }
}
