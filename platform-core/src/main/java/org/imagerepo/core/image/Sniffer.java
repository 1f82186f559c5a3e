package org.imagerepo.core.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/** Tells a file's format by its first bytes. */
final class Sniffer {
  /** How many bytes of a file are enough to tell. */
  static final int LENGTH = 512;

  private static final Set<String> HEIF = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");

  private Sniffer() {}

  /**
   * @throws RefusedImageException if it isn't one of ours; the message names what was seen
   */
  static ImageFormat sniff(ImageInputStream in) throws IOException {
    byte[] head = new byte[(int) Math.min(LENGTH, in.length())];
    in.seek(0);
    in.readFully(head);
    return sniff(head);
  }

  /**
   * @param head the first {@link #LENGTH} bytes, or all there are
   * @throws RefusedImageException as above
   */
  static ImageFormat sniff(byte[] head) throws RefusedImageException {
    if (head.length == 0) {
      throw RefusedImageException.unsupported("This file is empty.");
    }
    // One char for each byte, so that signatures can be written as text.
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String raw = rawName(start);
    if (raw != null) {
      throw RefusedImageException.unsupported(
          "This is a camera's raw file (" + raw + "), which can't be read here.");
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return ImageFormat.JPEG;
    } else if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return ImageFormat.PNG;
    } else if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return ImageFormat.GIF;
    } else if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return ImageFormat.WEBP;
    } else if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
      return ImageFormat.TIFF;
    } else if (isBmp(start)) {
      return ImageFormat.BMP;
    }
    throw RefusedImageException.unsupported(describe(start));
  }

  /** "BM" alone begins too many texts: the size of the second header must be a known one too. */
  private static boolean isBmp(String start) {
    return start.startsWith("BM")
        && start.length() >= 18
        && BmpHeaderReader.isHeaderSize(
            start.charAt(14)
                | start.charAt(15) << 8
                | start.charAt(16) << 16
                | start.charAt(17) << 24);
  }

  private static String rawName(String start) {
    if (start.startsWith("II*\0") && start.startsWith("CR", 8)) {
      return "Canon CR2";
    } else if (start.startsWith("FUJIFILMCCD-RAW")) {
      return "Fujifilm RAF";
    } else if (start.startsWith("IIRO") || start.startsWith("IIRS") || start.startsWith("MMOR")) {
      return "Olympus ORF";
    } else if (start.startsWith("IIU\0")) {
      return "Panasonic RW2";
    } else if (start.startsWith("FOVb")) {
      return "Sigma X3F";
    } else if (start.startsWith("ftypcrx ", 4)) {
      return "Canon CR3";
    }
    return null;
  }

  private static String describe(String start) {
    if (start.startsWith("ftyp", 4) && start.length() >= 12) {
      return describeContainer(start.substring(8, 12));
    } else if (start.startsWith("\u00ff\n") || start.startsWith("\0\0\0\fJXL ")) {
      return "This is a JPEG XL image, which can't be read here yet.";
    } else if (start.startsWith("\0\0\0\fjP  ")) {
      return "This is a JPEG 2000 image, which can't be read here.";
    } else if (start.startsWith("II+\0") || start.startsWith("MM\0+")) {
      return "This is a BigTIFF image, which can't be read here.";
    } else if (start.startsWith("%PDF-")) {
      return "This is a PDF document, not a photo.";
    } else if (start.startsWith("8BPS")) {
      return "This is a Photoshop file, which can't be read here.";
    } else if (start.startsWith("PK\u0003\u0004")) {
      return "This is a zip archive or an office document: unpack it and send the photos.";
    }
    String text = start.toLowerCase(Locale.ROOT);
    if (text.contains("<svg")) {
      return "This is an SVG drawing, not a photo.";
    } else if (text.contains("<html") || text.contains("<!doctype html")) {
      return "This is a web page, not a photo: save the image itself.";
    }
    return "This file is not an image of a kind that can be read here.";
  }

  private static String describeContainer(String brand) {
    if (HEIF.contains(brand)) {
      return "This is a HEIC image, which can't be read here yet: set the camera to \"most"
          + " compatible\", or export it.";
    } else if (brand.startsWith("avi")) {
      return "This is an AVIF image, which can't be read here yet.";
    }
    return "This is a video, not a photo.";
  }
}
