package org.imagerepo.core.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.core.image.RefusedImageException.Reason;

/**
 * Decides from its header alone whether a file is let in as a photo.
 *
 * <p>The format is told by the bytes, never by a name or a claim. Nothing is decoded and nothing
 * allocated by what the file says, so that a file of a few kilobytes that declares gigapixels costs
 * as little as any other. Stateless: any number of threads may use it.
 */
public final class ImageAdmission {
  private final long maxPixels;
  private final boolean letsDamagedIn;

  /**
   * @param maxPixels how many pixels are allowed, all frames counted; at least 1
   */
  public ImageAdmission(long maxPixels) {
    this(maxPixels, false);
  }

  /**
   * @param maxPixels how many pixels are allowed, all frames counted; at least 1
   * @param letsDamagedIn whether JPEG files that end before their picture does are let in
   */
  public ImageAdmission(long maxPixels, boolean letsDamagedIn) {
    if (maxPixels < 1) {
      throw new IllegalArgumentException("maxPixels must be at least 1");
    }
    this.maxPixels = maxPixels;
    this.letsDamagedIn = letsDamagedIn;
  }

  /** How many bytes {@link #requireKnownType} needs at most. */
  public static final int HEAD = Sniffer.LENGTH;

  /**
   * Looks at the first bytes alone, before anything is stored.
   *
   * @param head the first {@value #HEAD} bytes, or all there are
   * @throws RefusedImageException if it isn't a kind of file that can be read
   */
  public void requireKnownType(byte[] head) throws RefusedImageException {
    Sniffer.sniff(head);
  }

  /**
   * Reads the header.
   *
   * @param in the whole file, of known length; its position and byte order are changed, it isn't
   *     closed
   * @throws RefusedImageException if the file isn't let in; its message is for the photo's owner
   * @throws IOException if reading fails
   */
  public ImageInfo admit(ImageInputStream in) throws RefusedImageException, IOException {
    if (in.length() < 0) {
      throw new IllegalArgumentException("the length of the stream must be known");
    }
    ImageFormat format = Sniffer.sniff(in);
    try {
      return reader(format).read(in, new PixelAllowance(maxPixels)).info(format);
    } catch (EOFException e) {
      throw RefusedImageException.truncated(format.title());
    } catch (RuntimeException e) {
      throw new RefusedImageException(
          Reason.UNREADABLE,
          RefusedImageException.unreadable(format.title(), "its header makes no sense")
              .getMessage(),
          e);
    }
  }

  private HeaderReader reader(ImageFormat format) {
    return switch (format) {
      case JPEG -> new JpegHeaderReader(letsDamagedIn);
      case PNG -> new PngHeaderReader();
      case GIF -> new GifHeaderReader();
      case BMP -> new BmpHeaderReader();
      case TIFF -> new TiffHeaderReader();
      case WEBP -> new WebpHeaderReader();
    };
  }
}
