package org.imagerepo.plugins.dl4j.tag;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.imagerepo.api.image.SourceImage;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.plugins.dl4j.net.SameDiffNet;

/** Tags a photo by what it shows as a whole. */
final class LabelTagger implements Tagger {
  private static final int MOST = 5;

  private final SameDiffNet net;
  private final TagRules rules;
  private final PhotoPixels pixels;

  LabelTagger(SameDiffNet net, TagRules rules, PhotoPixels pixels) {
    this.net = net;
    this.rules = rules;
    this.pixels = pixels;
  }

  @Override
  public String revision() {
    return rules.revision() + "-" + pixels.scale() + "-" + pixels.offset();
  }

  @Override
  public Findings examine(SourceImage photo) throws IOException {
    float[] image = pixels.of(pixels.decoded(photo), Look.ALL.region());
    double[] shares = shares(net.run(List.of(image)).get(0).get(0));
    List<Tag> tags =
        IntStream.range(0, shares.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer output) -> shares[output]).reversed())
            .limit(MOST)
            .flatMap(output -> rules.label(output).map(name -> tag(name, shares[output])).stream())
            .toList();
    return rules.findings(tags);
  }

  private Tag tag(String name, double share) {
    return new Tag(rules.vocabulary(), name, rules.calibration().confidence(share));
  }

  /** Softmax, unless the network has done it. */
  private static double[] shares(float[] outputs) {
    double sum = 0;
    double most = Double.NEGATIVE_INFINITY;
    boolean isDone = true;
    for (float output : outputs) {
      most = Math.max(most, output);
      sum += output;
      isDone &= output >= 0;
    }
    double[] shares = new double[outputs.length];
    boolean asIs = isDone && Math.abs(sum - 1) < 0.01;
    double total = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = asIs ? outputs[i] : Math.exp(outputs[i] - most);
      total += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    return shares;
  }

  @Override
  public void close() {
    net.close();
  }
}
