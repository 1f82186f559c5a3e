package org.imagerepo.testkit.photo;

/**
 * The picture as WebP, which the JDK can't write: made once from {@link SamplePhotos#png} and
 * {@link SamplePhotos#alphaPng} with {@code cwebp -q 90} and {@code cwebp -lossless -z 9 -exact}.
 */
final class WebpFiles {
  static final String LOSSY =
      "UklGRuYCAABXRUJQVlA4INoCAADwQQCdASpYApABPjEYi0QiIaERHbQAIAMEtLdwu63gB+AGma/AD9OaUB+A"
          + "Fd/7oB/VQBOmMQuN9TUAOyG/FuhcdZl4hcb6moArxC431NPHtQohcb6moArxC431NQBXiFushldZl4hcb6mo"
          + "ArxC431NQA7tAw31NQBXiFxvqagCvELjfTdtPLxC431NQBXiFxvqagCvD+yKMrrMvELjfU1AFeIXG+pp/iiy"
          + "FxvqagCvELjfU1AFeIXG422rVeIXG+pqAK8QuN9TUAV4PIvuOsy8QuN9TUAV4hcb6mn+KL6QuN9TUAV4hcb6"
          + "moArxC4vh8Osy8QuN9TUAV4hcb6moAqkzspndTUAV4hbsumcyjs/ofifcXTPKO+Oz+h+J9xdM8o747P6H4WA"
          + "DfBnT19po6fkoqB9RA+00dPyUVA+ogfaaOn5+5G+pqAK8Qpy0j3HWZeIXG+pqAK8QuN9TTx7PmLjfU1AFeIX"
          + "G+pqAK8QuL4ft1AFeIXG+pqAK8QuN9TUAO7OG+pqAK8QuN9TUAV4hcb6lrtQohcb6moArxC431NQBXiFushl"
          + "dZl4hcb6moArxC431NQA7tAw31NQBXiFxvqagCvELjfTdtPLxC431NQBXiFxvqagCvD+yKMrrMvELjfU1AFe"
          + "IXG+pp/iiyFxvqagCvELjfU1AFeIXG422rVeIXG+pqAK8QuN9TUAV4PIvuOsy8QuN9S0AAD+/7yj+7AhYwgM"
          + "Yf30v1Y83Hjyf9SgH1B1Zfmh3zmbOpakR1yAA41AYk4CBDzAqQIMcgIPBhAZDgQwEGOQEHgwgMhxUeSNb8wL"
          + "lo33ziIrVydVP07+dP07+dP07+dP07+dP07+dP07+dP07+dP0lk/+E88ZQ2lcZYZaaGSOnelp9oSEhISEhIS"
          + "EhISEhISEhIMIAAAFxWsf8jgAAAYwA0AHTAQ2Zg2tcA4jOCn6IC8M4KfogLwzgp+iAvDOCn6IAAA";

  static final String LOSSLESS_ALPHA =
      "UklGRoYAAABXRUJQVlA4THkAAAAvV8JjECdAkG0ziEnM8PbXIMw22ntY81c4lhMIEEpUqlI5/wH42WSbgWJI"
          + "kqRVGIVVWIX1F5vjORnR/wm4Q/1D5T/+4z/+4z/+4z/+4z8i47+TkP/4b9fDf6/3DNE7//HfrofghhpD5T/+"
          + "4z/+4z/+4z/+4z+k4r8AAA==";

  private WebpFiles() {}
}
