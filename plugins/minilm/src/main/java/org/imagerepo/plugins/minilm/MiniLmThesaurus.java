package org.imagerepo.plugins.minilm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.imagerepo.api.search.Related;
import org.imagerepo.api.search.Thesaurus;

/**
 * Knows tags by what they mean. What a tag means is found out once, some hundreds of tags a
 * question, so that nobody waits long; with a larger vocabulary the first few questions don't get
 * all their answers.
 */
final class MiniLmThesaurus implements Thesaurus {
  /** How long a question may look at tags that it hasn't seen before. */
  private static final long PATIENCE = Duration.ofMillis(400).toNanos();

  /** What a tag is worth that is just near enough, beside one of the same meaning. */
  private static final double LEAST_WEIGHT = 0.5;

  /** A vocabulary is never larger by much; 30 MB. */
  private static final int MOST_REMEMBERED = 20_000;

  private final Embedder embedder;
  private final double leastSimilarity;
  private final Map<String, float[]> tags = new ConcurrentHashMap<>();

  /**
   * @param embedder closed together with this
   * @param leastSimilarity the least cosine between a word and a tag that stands for it, below 1
   */
  MiniLmThesaurus(Embedder embedder, double leastSimilarity) {
    this.embedder = embedder;
    this.leastSimilarity = leastSimilarity;
  }

  @Override
  public List<Related> related(String word, Set<String> vocabulary) throws IOException {
    List<Related> related = new ArrayList<>();
    if (word.isBlank() || vocabulary.isEmpty()) {
      return related;
    }
    float[] wanted = embedder.embed(word);
    long end = System.nanoTime() + PATIENCE;
    for (String tag : vocabulary) {
      float[] meant = tags.get(tag);
      if (meant == null && System.nanoTime() < end) {
        meant = learn(tag);
      }
      double similarity = meant == null ? 0 : cosine(wanted, meant);
      if (similarity >= leastSimilarity) {
        related.add(new Related(tag, weight(similarity)));
      }
    }
    return related;
  }

  private float[] learn(String tag) throws IOException {
    if (tags.size() >= MOST_REMEMBERED) {
      tags.clear();
    }
    float[] meant = embedder.embed(tag);
    tags.put(tag, meant);
    return meant;
  }

  private double weight(double similarity) {
    double above = (similarity - leastSimilarity) / (1 - leastSimilarity);
    return Math.min(1, LEAST_WEIGHT + (1 - LEAST_WEIGHT) * above);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    embedder.close();
  }
}
