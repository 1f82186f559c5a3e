package org.imagerepo.web.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RenditionNameTest {
  @Test
  void theOriginalsExtensionGivesWay() {
    assertThat(RenditionName.of("sea.png", "preview", "image/jpeg")).isEqualTo("sea-preview.jpg");
    assertThat(RenditionName.of("sea", "preview", "image/webp")).isEqualTo("sea-preview.webp");
    assertThat(RenditionName.of(".png", "x", "application/x")).isEqualTo(".png-x");
  }
}
