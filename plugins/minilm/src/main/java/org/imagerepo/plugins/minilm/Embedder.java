package org.imagerepo.plugins.minilm;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * Makes a direction of a text, so that texts which mean about the same have about the same: the
 * mean of what all-MiniLM-L6-v2 says of each token, at length 1 (Reimers and Gurevych,
 * "Sentence-BERT", 2019). Safe for many threads.
 */
final class Embedder implements AutoCloseable {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";

  private final WordPiece wordPiece;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private Embedder(WordPiece wordPiece, OrtEnvironment environment, OrtSession session) {
    this.wordPiece = wordPiece;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Reads the model, which takes about half a second and 100 MB.
   *
   * @throws IOException if it can't be read or run; the message names the remedy
   */
  static Embedder open() throws IOException {
    try (InputStream model = Embedder.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IOException("the model is missing: install the plugin minilm anew");
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        // A text is too short to be shared among threads.
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        OrtSession session = environment.createSession(model.readAllBytes(), options);
        return new Embedder(WordPiece.read(), environment, session);
      }
    } catch (OrtException | LinkageError e) {
      throw new IOException(
          "ONNX Runtime doesn't run on this machine ("
              + e.getMessage()
              + "): remove the plugin minilm",
          e);
    }
  }

  /**
   * The direction of a text.
   *
   * @param text any; of a long one the first 126 tokens count
   * @return 384 numbers whose squares add up to 1
   */
  float[] embed(String text) throws IOException {
    long[] ids = wordPiece.ids(text);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
      return direction(((float[][][]) result.get(0).getValue())[0]);
    } catch (OrtException e) {
      throw new IOException("the model failed on a text", e);
    }
  }

  private static float[] direction(float[][] tokens) {
    float[] sum = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += token[i];
      }
    }
    double squares = 0;
    for (float value : sum) {
      squares += value * value;
    }
    float length = (float) Math.sqrt(squares);
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= length;
    }
    return sum;
  }

  @Override
  public void close() throws IOException {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IOException("the model can't be closed", e);
    }
  }
}
