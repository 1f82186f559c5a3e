package org.imagerepo.plugins.dl4j.quality;

import java.util.ArrayList;
import java.util.List;

/** Numbers that say something about a photo, in a fixed order, with their names. */
final class Features {
  private final List<String> names = new ArrayList<>();
  private final List<Double> values = new ArrayList<>();

  void add(String name, double value) {
    names.add(name);
    values.add(Double.isFinite(value) ? value : 0);
  }

  /** For numbers that are never below 0 and differ by factors. */
  void addLog(String name, double value) {
    add(name, Math.log1p(Math.max(0, value)));
  }

  List<String> names() {
    return names;
  }

  float[] values() {
    float[] all = new float[values.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = values.get(i).floatValue();
    }
    return all;
  }
}
