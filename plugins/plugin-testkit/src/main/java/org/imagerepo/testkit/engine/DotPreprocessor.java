package org.imagerepo.testkit.engine;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;

/** Makes a rendition of one pixel, as three bytes of colour. */
class DotPreprocessor implements Preprocessor {
  static final RenditionSpec DOT = new RenditionSpec("dot", "application/octet-stream", 1, 1);

  @Override
  public String revision() {
    return "1";
  }

  @Override
  public List<RenditionSpec> plan(ImageInfo info) {
    return List.of(DOT);
  }

  @Override
  public void render(SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
      throws IOException {
    BufferedImage pixels = image.pixels(16);
    int rgb = pixels.getRGB(pixels.getWidth() / 2, pixels.getHeight() / 2);
    try (OutputStream out = sink.begin(specs.get(0))) {
      out.write(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
  }
}
