package org.imagerepo.plugins.dl4j.net;

import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Pooling2DConfig;

/** Each step in the words of SameDiff. */
final class SameDiffOps {
  private SameDiffOps() {}

  /**
   * Adds a step.
   *
   * @param images how many the network is run on at once
   */
  static SDVariable add(SameDiff net, Node node, List<SDVariable> in, long images) {
    SDVariable first = in.get(0);
    return switch (node.op()) {
      case CONVOLUTION -> net.cnn().conv2d(first, in.get(1), bias(in), convolution(node.window()));
      case DEPTHWISE_CONVOLUTION ->
          net.cnn().depthWiseConv2d(first, in.get(1), bias(in), convolution(node.window()));
      case MAX_POOLING -> net.cnn().maxPooling2d(first, pooling(node.window()));
      case AVERAGE_POOLING -> net.cnn().avgPooling2d(first, pooling(node.window()));
      case ADD -> first.add(in.get(1));
      case MULTIPLY -> first.mul(in.get(1));
      case RELU -> net.nn().relu(first, 0);
      case RELU6 -> net.nn().relu6(first, 0);
      case CONCATENATE -> net.concat(3, in.toArray(SDVariable[]::new));
      case FLATTEN -> net.reshape(first, images, -1);
      case SOFTMAX -> net.nn().softmax(first);
    };
  }

  private static SDVariable bias(List<SDVariable> in) {
    return in.size() > 2 ? in.get(2) : null;
  }

  private static Conv2DConfig convolution(Window window) {
    return Conv2DConfig.builder()
        .kH(-1)
        .kW(-1)
        .sH(window.strideY())
        .sW(window.strideX())
        .paddingMode(window.isSame() ? PaddingMode.SAME : PaddingMode.VALID)
        .dataFormat(Conv2DConfig.NHWC)
        .weightsFormat(WeightsFormat.YXIO)
        .build();
  }

  private static Pooling2DConfig pooling(Window window) {
    return Pooling2DConfig.builder()
        .kH(window.height())
        .kW(window.width())
        .sH(window.strideY())
        .sW(window.strideX())
        .paddingMode(window.isSame() ? PaddingMode.SAME : PaddingMode.VALID)
        .isNHWC(true)
        .build();
  }
}
