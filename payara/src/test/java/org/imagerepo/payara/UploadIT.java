package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: large photos in, kept, rendered, and out again bit for bit. */
class UploadIT {
  private static final int FILES = Integer.getInteger("upload.files", 4);

  @TempDir Path data;

  @Test
  void manyLargePhotosInOneRequest() throws Exception {
    List<Path> files = CameraFiles.large(FILES);
    try (ServerProcess server =
        new ServerProcess("upload", data).with("PLATFORM_IMAGE_SHOW_DAMAGED", "true").start()) {
      Client anna = new Client(server.address(), "anna", "a password of anna's").register();
      long before = System.nanoTime();
      List<JsonNode> receipts = anna.upload(files);
      double seconds = (System.nanoTime() - before) / 1e9;

      assertThat(receipts).hasSameSizeAs(files);
      for (int i = 0; i < files.size(); i++) {
        JsonNode photo = receipts.get(i).path("photo");
        assertThat(receipts.get(i).path("status").asInt()).as("%s", receipts.get(i)).isEqualTo(201);
        assertThat(photo.path("sha256").asText()).isEqualTo(Sha256.of(files.get(i)));
        assertThat(photo.path("size").asLong()).isEqualTo(Files.size(files.get(i)));
        assertThat(Sha256.of(anna.bytes(photo.at("/original/href").asText())))
            .as("original of %s", files.get(i))
            .isEqualTo(Sha256.of(files.get(i)));
      }
      for (JsonNode receipt : receipts) {
        assertRenditions(anna, anna.awaitRenditions(receipt.at("/photo/id").asText()));
      }
      assertShownThoughDamaged(anna, files.get(0));
      assertThat(server.log()).doesNotContain("OutOfMemoryError");
      System.out.printf(
          "UploadIT: %d files, %d MB in one request in %.1f s; peak memory of the server %d MiB"
              + " with -Xmx1g%n",
          FILES, totalSize(files) / 1_000_000, seconds, server.peakMemory());
    }
  }

  /** As the operator wanted it; {@code UploadCases} shows that by default it is refused. */
  private void assertShownThoughDamaged(Client client, Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    Path cut = Files.write(data.resolve("cut.jpg"), Arrays.copyOf(bytes, bytes.length / 2));
    JsonNode photo =
        client.awaitRenditions(client.upload(List.of(cut)).get(0).at("/photo/id").asText());
    assertRenditions(client, photo);
    JsonNode examined =
        client.await(photo.path("id").asText(), seen -> seen.at("/fields/damage").isTextual());
    assertThat(examined.at("/fields/damage").asText()).contains("missing");
  }

  private static void assertRenditions(Client client, JsonNode photo) throws Exception {
    for (JsonNode rendition : photo.path("renditions")) {
      int edge = rendition.path("name").asText().equals("preview") ? 2048 : 400;
      var image = ImageIO.read(client.bytes(rendition.path("href").asText()));
      assertThat(Math.max(image.getWidth(), image.getHeight())).isEqualTo(edge);
      assertThat(image.getWidth()).isEqualTo(rendition.path("width").asInt());
      assertThat(image.getHeight()).isEqualTo(rendition.path("height").asInt());
    }
  }

  private static long totalSize(List<Path> files) throws Exception {
    long total = 0;
    for (Path file : files) {
      total += Files.size(file);
    }
    return total;
  }
}
