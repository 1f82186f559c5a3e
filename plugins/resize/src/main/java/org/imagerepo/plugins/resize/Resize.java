package org.imagerepo.plugins.resize;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;

/**
 * Makes a preview and a thumbnail of each photo, as JPEG in sRGB without metadata.
 *
 * <p>The larger one is made from the photo and the smaller one from the larger, which costs far
 * less than going back to the photo and shows no difference.
 */
final class Resize implements Preprocessor {
  /** To be raised whenever this code makes other bytes than before. */
  private static final int VERSION = 3;

  private static final String JPEG = "image/jpeg";

  private final int previewEdge;
  private final int thumbnailEdge;
  private final int quality;
  private final JpegEncoder encoder;

  /**
   * @param previewEdge in pixels
   * @param thumbnailEdge in pixels
   * @param quality 1 to 100
   */
  Resize(int previewEdge, int thumbnailEdge, int quality) {
    this.previewEdge = previewEdge;
    this.thumbnailEdge = thumbnailEdge;
    this.quality = quality;
    this.encoder = new JpegEncoder(quality);
  }

  @Override
  public String revision() {
    return VERSION + "-preview" + previewEdge + "-thumbnail" + thumbnailEdge + "-q" + quality;
  }

  @Override
  public List<RenditionSpec> plan(ImageInfo info) {
    return List.of(spec("preview", info, previewEdge), spec("thumbnail", info, thumbnailEdge));
  }

  private static RenditionSpec spec(String name, ImageInfo info, int edge) {
    Size size = new Size(info.uprightWidth(), info.uprightHeight()).fitting(edge);
    return new RenditionSpec(name, JPEG, size.width(), size.height());
  }

  @Override
  public void render(SourceImage image, List<RenditionSpec> specs, RenditionSink sink)
      throws IOException {
    List<RenditionSpec> fromLarge =
        specs.stream().sorted(Comparator.comparingInt(Resize::edge).reversed()).toList();
    if (fromLarge.isEmpty()) {
      return;
    }
    YccImage last = image.planes(edge(fromLarge.get(0)));
    for (RenditionSpec spec : fromLarge) {
      last = new Size(spec.width(), spec.height()).scale(last);
      byte[] bytes = encoder.encode(last);
      try (OutputStream out = sink.begin(spec)) {
        out.write(bytes);
      }
    }
  }

  private static int edge(RenditionSpec spec) {
    return Math.max(spec.width(), spec.height());
  }
}
