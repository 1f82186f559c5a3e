package org.imagerepo.plugins.resize;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.image.YccImage;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.rendition.RenditionSink;
import org.imagerepo.api.rendition.RenditionSpec;

/**
 * Makes a preview and a thumbnail of each photo, as JPEG in sRGB without metadata, and of both a
 * form in WebP if that is wanted.
 *
 * <p>The larger one is made from the photo and the smaller one from the larger, which costs far
 * less than going back to the photo and shows no difference.
 */
final class Resize implements Preprocessor {
  /** To be raised whenever this code makes other bytes than before. */
  private static final int VERSION = 4;

  private static final String JPEG = "image/jpeg";
  private static final String WEBP = "image/webp";

  /** By this end of its name a rendition is known for another one in another form. */
  private static final String WEBP_FORM = "-webp";

  private final int previewEdge;
  private final int thumbnailEdge;
  private final int quality;
  private final JpegEncoder jpeg;
  private final Optional<WebpEncoder> webp;

  /**
   * @param previewEdge in pixels
   * @param thumbnailEdge in pixels
   * @param quality of JPEG, 1 to 100
   * @param webp encodes the other forms; empty if none are wanted
   */
  Resize(int previewEdge, int thumbnailEdge, int quality, Optional<WebpEncoder> webp) {
    this.previewEdge = previewEdge;
    this.thumbnailEdge = thumbnailEdge;
    this.quality = quality;
    this.jpeg = new JpegEncoder(quality);
    this.webp = webp;
  }

  @Override
  public String revision() {
    String form = webp.map(encoder -> WEBP_FORM + encoder.quality()).orElse("");
    return VERSION
        + ("-preview" + previewEdge + "-thumbnail" + thumbnailEdge + "-q" + quality + form);
  }

  @Override
  public List<RenditionSpec> plan(ImageInfo info) {
    List<RenditionSpec> specs = new ArrayList<>();
    specs.add(spec("preview", info, previewEdge));
    specs.add(spec("thumbnail", info, thumbnailEdge));
    if (webp.isPresent()) {
      for (RenditionSpec spec : List.copyOf(specs)) {
        if (edge(spec) <= WebpEncoder.MAX_EDGE) {
          specs.add(new RenditionSpec(spec.name() + WEBP_FORM, WEBP, spec.width(), spec.height()));
        }
      }
    }
    return specs;
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
      byte[] bytes = encode(last, spec);
      try (OutputStream out = sink.begin(spec)) {
        out.write(bytes);
      }
    }
  }

  private byte[] encode(YccImage image, RenditionSpec spec) throws IOException {
    return spec.mediaType().equals(WEBP) ? webp.orElseThrow().encode(image) : jpeg.encode(image);
  }

  private static int edge(RenditionSpec spec) {
    return Math.max(spec.width(), spec.height());
  }
}
