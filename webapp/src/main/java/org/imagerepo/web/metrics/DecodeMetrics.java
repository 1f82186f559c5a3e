package org.imagerepo.web.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.imagerepo.core.image.DecodeListener;
import org.imagerepo.core.image.DecodeWay;

/**
 * Counts by which way photos are decoded: {@code decoded_photos_total}, by format, by way ({@code
 * fast}, {@code plugin} or {@code general}), and by the reason why it was the general one.
 */
@ApplicationScoped
public class DecodeMetrics implements DecodeListener {
  private static final Metadata METADATA =
      Metadata.builder()
          .withName("decoded_photos")
          .withDescription("Photos decoded, by the fast way or, for a reason, by the general one")
          .build();

  @Inject private MetricRegistry registry;

  /** Shows the two that everybody looks for from the start, as zero. */
  public void prepare() {
    count("jpeg", DecodeWay.FAST, 0);
    count("jpeg", DecodeWay.COLOURS, 0);
  }

  @Override
  public void decoding(String format, DecodeWay way) {
    count(format, way, 1);
  }

  private void count(String format, DecodeWay way, int more) {
    registry
        .counter(
            METADATA,
            new Tag("format", format),
            new Tag("way", way.way()),
            new Tag("reason", way.reason()))
        .inc(more);
  }
}
