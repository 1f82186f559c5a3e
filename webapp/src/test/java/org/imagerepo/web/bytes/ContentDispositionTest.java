package org.imagerepo.web.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {
  @Test
  void imagesThatBrowsersDrawAreShownUnlessADownloadIsAskedFor() {
    assertThat(ContentDisposition.of("image/jpeg", "a.jpg", false)).startsWith("inline; ");
    assertThat(ContentDisposition.of("image/jpeg", "a.jpg", true)).startsWith("attachment; ");
    assertThat(ContentDisposition.of("image/tiff", "a.tif", false)).startsWith("attachment; ");
    assertThat(ContentDisposition.of("text/html", "a.html", false)).startsWith("attachment; ");
  }

  @Test
  void namesAreGivenInBothForms() {
    assertThat(ContentDisposition.of("image/png", "Größe 1.png", false))
        .isEqualTo("inline; filename=\"Gr__e 1.png\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%201.png");
  }

  @Test
  void nothingInANameEscapesFromTheHeader() {
    String header =
        ContentDisposition.of("image/png", "a\"; x=\"\r\nSet-Cookie: b%41\\.png", false);
    assertThat(header).doesNotContain("\r", "\n", "\\");
    assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
    assertThat(header).contains("filename=\"a_; x=___Set-Cookie: b_41_.png\"");
  }
}
