package org.imagerepo.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartHeadersTest {
  @Test
  void nameAndFileNameAreRead() {
    assertThat(
            PartHeaders.parse(
                "Content-Type: image/png\r\ncontent-disposition: form-data; name=\"files\";"
                    + " filename=\"größe; 1.png\"\r\n"))
        .isEqualTo(new PartHeaders("files", Optional.of("größe; 1.png")));
  }

  @Test
  void whatBrowsersEscapeIsUndone() {
    assertThat(
            PartHeaders.parse(
                    "Content-Disposition: form-data; name=\"files\"; filename=\"a%22b.png\"\r\n")
                .fileName())
        .contains("a\"b.png");
  }

  @Test
  void theEncodedNameWins() {
    assertThat(
            PartHeaders.parse(
                    "Content-Disposition: form-data; name=\"files\"; filename*=UTF-8''%e2%82%ac.png")
                .fileName())
        .contains("€.png");
  }

  @Test
  void aPartThatSaysNothingHasNoName() {
    assertThat(PartHeaders.parse("\r\n")).isEqualTo(new PartHeaders("", Optional.empty()));
  }
}
