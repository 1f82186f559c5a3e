package org.imagerepo.plugins.template;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;

/** Makes the rendition {@code square}: the middle of the photo, 256 pixels wide and high. */
final class Square implements Preprocessor {
  private static final int EDGE = 256;

  /** Change it whenever the renditions would differ: then those of all photos are made anew. */
  @Override
  public String revision() {
    return "1";
  }

  /** Says beforehand what {@link #render} will make. A small photo is not enlarged. */
  @Override
  public List<RenditionSpec> plan(ImageInfo info) {
    int edge = Math.min(EDGE, Math.min(info.uprightWidth(), info.uprightHeight()));
    return List.of(new RenditionSpec("square", "image/jpeg", edge, edge));
  }

  @Override
  public void render(SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
      throws IOException {
    for (RenditionSpec spec : specs) {
      // Encoded first, so that what the sink throws reaches the platform as it is.
      byte[] jpeg = jpeg(square(image, spec.width()));
      try (OutputStream out = sink.begin(spec)) {
        out.write(jpeg);
      }
    }
  }

  private static BufferedImage square(SourceImage image, int edge) throws IOException {
    ImageInfo info = image.info();
    int shorter = Math.min(info.width(), info.height());
    // Ask for as few pixels as will do: the longer edge, when the shorter one is as long as needed.
    int wanted = (int) Math.ceil((double) info.longerEdge() * edge / shorter);
    // Upright, in sRGB, and shared with all other providers: never draw on them.
    BufferedImage pixels = image.pixels(wanted);

    int side = Math.min(pixels.getWidth(), pixels.getHeight());
    int left = (pixels.getWidth() - side) / 2;
    int top = (pixels.getHeight() - side) / 2;
    BufferedImage square = new BufferedImage(edge, edge, BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = square.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(pixels, 0, 0, edge, edge, left, top, left + side, top + side, null);
    graphics.dispose();
    return square;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "jpeg", out);
    }
    return bytes.toByteArray();
  }
}
