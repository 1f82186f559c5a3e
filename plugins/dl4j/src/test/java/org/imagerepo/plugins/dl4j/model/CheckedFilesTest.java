package org.imagerepo.plugins.dl4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedFilesTest {
  /** Of the text "weights". */
  private static final String DIGEST =
      "9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("model.bin"), "weights");
  }

  private CheckedFiles files(String sums) throws IOException {
    Files.writeString(folder.resolve("SHA256SUMS"), sums);
    return CheckedFiles.in(folder);
  }

  @Test
  void theRightFileIsRead() throws IOException {
    assertThat(files(DIGEST + "  model.bin\n").read("model.bin")).asString().isEqualTo("weights");
    assertThat(files(DIGEST + " *model.bin\n").read("model.bin")).asString().isEqualTo("weights");
  }

  @Test
  void aWrongOneIsNamedWithBothDigests() throws IOException {
    String other = "0".repeat(64);
    CheckedFiles files = files(other + "  model.bin\n");
    assertThatThrownBy(() -> files.read("model.bin"))
        .isInstanceOf(WrongModelException.class)
        .hasMessage(
            "the model file model.bin is damaged or another one: its SHA-256 is %s but must be %s",
            DIGEST, other);
  }

  @Test
  void whatNobodyVouchesForIsNotRead() throws IOException {
    CheckedFiles files = files(DIGEST + "  other.bin\n");
    assertThatThrownBy(() -> files.read("model.bin"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("SHA256SUMS doesn't name the model file model.bin");
    assertThatThrownBy(() -> files.read("other.bin"))
        .isInstanceOf(IOException.class)
        .hasMessage("the model file other.bin is missing");
  }

  @Test
  void nothingOutsideOfTheFolderIsRead() throws IOException {
    Files.writeString(folder.resolve("secret"), "weights");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Files.writeString(inner.resolve("SHA256SUMS"), DIGEST + "  ../secret\n");
    CheckedFiles files = CheckedFiles.in(inner);
    assertThatThrownBy(() -> files.read("../secret"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("outside of its folder");
  }

  @Test
  void sumsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> files("nonsense\n")).isInstanceOf(IOException.class);
  }

  @Test
  void theBundledLabelsAreClean() throws IOException {
    Labels imagenet = Labels.read(CheckedFiles.bundled(), "imagenet-labels.txt");
    Labels coco = Labels.read(CheckedFiles.bundled(), "coco-labels.txt");
    assertThat(imagenet.names()).hasSize(1001).doesNotHaveDuplicates();
    assertThat(coco.names().stream().filter(name -> !name.isBlank()))
        .hasSize(80)
        .doesNotHaveDuplicates();
    assertThat(coco.names()).hasSize(91);
  }
}
