package org.imagerepo.plugins.minilm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Beside langchain4j, which runs the same model with the tokenizer of its authors. */
class EmbedderTest {
  private static final List<String> TEXTS =
      List.of(
          "dog",
          "a dog on the beach",
          "Müllers Café, geöffnet!",
          "espresso-maker (black)",
          "naïve façade",
          "写真 of 東京",
          "mountain\tlake\nat  dawn",
          "it's 100% \"real\" & [true]",
          "supercalifragilisticexpialidocious",
          "x".repeat(150),
          "word ".repeat(200).strip());

  @Test
  void saysTheSameOfTextsAsTheReference() throws IOException {
    EmbeddingModel reference = new AllMiniLmL6V2QuantizedEmbeddingModel();
    try (Embedder ours = Embedder.open()) {
      // langchain4j cuts long texts into parts, which is another rule; so the last isn't compared.
      for (String text : TEXTS.subList(0, TEXTS.size() - 1)) {
        assertThat(cosine(ours.embed(text), reference.embed(text).content().vector()))
            .as(text)
            .isGreaterThan(0.999);
      }
      assertThat(ours.embed(TEXTS.get(TEXTS.size() - 1))).hasSize(384);
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
