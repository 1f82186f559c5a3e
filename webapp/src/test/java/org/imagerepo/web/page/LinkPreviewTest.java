package org.imagerepo.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkPreviewTest {
  private static final PageFile PAGE =
      PageFile.of(
          "<html><head><title>photos</title></head></html>".getBytes(StandardCharsets.UTF_8),
          "text/html",
          false);

  @Test
  void saysWhatIsThereBeforeTheProductsName() {
    String html = html(new LinkPreview("Photos of Anna", "Photos of Anna", Optional.empty()));
    assertThat(html)
        .contains("<title>Photos of Anna · photos</title>")
        .contains("<meta property=\"og:title\" content=\"Photos of Anna\">")
        .doesNotContain("og:image");
  }

  @Test
  void namesThePictureByItsWholeAddress() {
    LinkPreview.Image image = new LinkPreview.Image("/api/photos/x/renditions/preview", 20, 10);
    assertThat(html(new LinkPreview("A", "B", Optional.of(image))))
        .contains("content=\"https://p.example/api/photos/x/renditions/preview\"")
        .contains("<meta property=\"og:image:width\" content=\"20\">");
  }

  @Test
  void nothingThatSomebodyWroteBecomesMarkup() {
    String evil = "\"><script>alert(1)</script>'&$1\\";
    String html = html(new LinkPreview(evil, evil, Optional.empty()));
    assertThat(html)
        .doesNotContain("<script>")
        .contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;$1\\");
  }

  @Test
  void aPageWithAPreviewHasAnotherEntityTag() {
    PageFile changed = new LinkPreview("A", "B", Optional.empty()).in(PAGE, "");
    assertThat(changed.etag()).isNotEqualTo(PAGE.etag());
  }

  private static String html(LinkPreview preview) {
    return new String(preview.in(PAGE, "https://p.example").bytes(), StandardCharsets.UTF_8);
  }
}
