package org.imagerepo.web.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AcceptedTypesTest {
  @Test
  void namesWhatBrowsersName() {
    assertThat(AcceptedTypes.named("image/avif,image/webp,image/apng,image/*,*/*;q=0.8"))
        .containsExactly("image/avif", "image/webp", "image/apng");
    assertThat(AcceptedTypes.named(" Image/WebP ; q=0.5 , text/html"))
        .containsExactly("image/webp", "text/html");
  }

  @Test
  void namesNothingThatIsRefusedOrMeant() {
    assertThat(AcceptedTypes.named(null)).isEmpty();
    assertThat(AcceptedTypes.named("*/*, image/*")).isEmpty();
    assertThat(AcceptedTypes.named("image/webp;q=0, image/webp; q=0.000")).isEmpty();
    assertThat(AcceptedTypes.named(",;,")).doesNotContain("image/webp");
  }
}
