package org.imagerepo.plugins.dl4j.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Teaches a network with one hidden layer of each of two sizes. */
final class Teacher {
  private static final int ROUNDS = 60;
  private static final int AT_ONCE = 64;

  private final long seed;
  private final int measures;
  private final float[] means;
  private final float[] deviations;

  Teacher(long seed, List<Lesson> lessons) {
    this.seed = seed;
    this.measures = lessons.get(0).measures().length;
    this.means = new float[measures];
    this.deviations = new float[measures];
    for (int m = 0; m < measures; m++) {
      double sum = 0;
      double squares = 0;
      for (Lesson lesson : lessons) {
        sum += lesson.measures()[m];
        squares += (double) lesson.measures()[m] * lesson.measures()[m];
      }
      double mean = sum / lessons.size();
      means[m] = (float) mean;
      deviations[m] =
          (float) Math.max(1e-3, Math.sqrt(Math.max(0, squares / lessons.size() - mean * mean)));
    }
  }

  float mean(int measure) {
    return means[measure];
  }

  float deviation(int measure) {
    return deviations[measure];
  }

  MultiLayerNetwork teach(List<Lesson> lessons) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration());
    network.init();
    List<Lesson> order = new ArrayList<>(lessons);
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int at = 0; at + AT_ONCE <= order.size(); at += AT_ONCE) {
        List<Lesson> some = order.subList(at, at + AT_ONCE);
        network.fit(inputs(some), wanted(some));
      }
    }
    return network;
  }

  private MultiLayerConfiguration configuration() {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .weightInit(WeightInit.XAVIER)
        .updater(new Adam(0.002))
        .l2(0.0005)
        .list()
        .layer(
            new DenseLayer.Builder()
                .nIn(measures)
                .nOut(48)
                .activation(Activation.RELU)
                .dropOut(0.8)
                .build())
        .layer(new DenseLayer.Builder().nIn(48).nOut(24).activation(Activation.RELU).build())
        .layer(
            new OutputLayer.Builder(LossFunctions.LossFunction.XENT)
                .nIn(24)
                .nOut(Defect.values().length)
                .activation(Activation.SIGMOID)
                .build())
        .build();
  }

  INDArray inputs(List<Lesson> lessons) {
    float[] rows = new float[lessons.size() * measures];
    for (int i = 0; i < lessons.size(); i++) {
      for (int m = 0; m < measures; m++) {
        float scaled = (lessons.get(i).measures()[m] - means[m]) / deviations[m];
        rows[i * measures + m] = Math.max(-5, Math.min(5, scaled));
      }
    }
    return Nd4j.create(rows, new long[] {lessons.size(), measures}, 'c');
  }

  private static INDArray wanted(List<Lesson> lessons) {
    int defects = Defect.values().length;
    float[] rows = new float[lessons.size() * defects];
    for (int i = 0; i < lessons.size(); i++) {
      int row = i;
      lessons.get(i).defect().ifPresent(defect -> rows[row * defects + defect.ordinal()] = 1);
    }
    return Nd4j.create(rows, new long[] {lessons.size(), defects}, 'c');
  }
}
