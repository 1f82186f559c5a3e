package org.imagerepo.plugins.dl4j.quality;

import java.io.IOException;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.image.YccImage;

/**
 * All that is measured in a photo. It is looked at in the size at which people look at it, so that
 * a large photo isn't called blurry for what nobody sees.
 */
final class PhotoMeasures {
  static final int EDGE = 768;

  /** Large enough for the blocks of photos that are shown as they are. */
  private static final int BLOCKS_EDGE = 1600;

  private PhotoMeasures() {}

  static Features of(SourceImage photo) throws IOException {
    boolean isShownAsItIs = photo.info().longerEdge() <= BLOCKS_EDGE;
    YccImage image = photo.planes(isShownAsItIs ? photo.info().longerEdge() : EDGE);
    Grey whole = Grey.of(image.luma());
    Grey grey = whole.atMost(EDGE);
    Features features = new Features();
    Sharpness.measure(grey, features);
    Exposure.measure(grey, features);
    Noise.measure("", grey, features);
    Noise.measure("coarse ", grey.half(), features);
    colour(image, features);
    Compression.measure(photo.file(), whole, isShownAsItIs ? 8 : 0, features);
    return features;
  }

  private static void colour(YccImage image, Features features) {
    if (image.chroma().isEmpty()) {
      features.add("colour", 0);
      features.add("noise of colour", 0);
      return;
    }
    Grey blue = Grey.of(image.chroma().get().blue()).atMost(EDGE / 2);
    Grey red = Grey.of(image.chroma().get().red()).atMost(EDGE / 2);
    double sum = 0;
    for (int i = 0; i < blue.values().length; i++) {
      sum += Math.abs(blue.values()[i] - 128) + Math.abs(red.values()[i] - 128);
    }
    features.addLog("colour", sum / blue.values().length);
    Features noise = new Features();
    Noise.measure("blue ", blue, noise);
    Noise.measure("red ", red, noise);
    double most = 0;
    for (float value : noise.values()) {
      most = Math.max(most, value);
    }
    features.add("noise of colour", most);
  }
}
