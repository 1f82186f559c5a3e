package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagerepo.payara.ServedLibrary.ARCHIVE;
import static org.imagerepo.payara.ServedLibrary.digests;
import static org.imagerepo.payara.ServedLibrary.href;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Downloads as one zip from the real server, by clients that are killed, and when photos vanish.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZipIT implements ZipClientCases {
  private ServedLibrary served;

  @BeforeAll
  void upload(@TempDir Path folder) throws Exception {
    served = ServedLibrary.in(folder);
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Override
  public ServedLibrary served() {
    return served;
  }

  @Test
  void theWholeLibraryBitForBit() throws Exception {
    HttpResponse<byte[]> answer = served.get("anna", ARCHIVE, "Accept-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(served.whole().length);
    assertThat(answer.headers().map())
        .doesNotContainKeys("Content-Encoding", "Transfer-Encoding")
        .containsEntry("Content-Type", List.of("application/zip"))
        .containsEntry("Accept-Ranges", List.of("bytes"))
        .containsEntry("ETag", List.of(served.tag()));
    assertThat(answer.body()).isEqualTo(served.whole());
    assertThat(digests(served.whole())).isEqualTo(served.digests());
  }

  @Test
  void theWholeLibraryWithItsMetadata() throws Exception {
    HttpResponse<byte[]> answer = served.get("anna", ARCHIVE + "?metadata=true");
    Map<String, String> found = digests(answer.body());
    assertThat(found.remove("metadata.json")).isNotNull();
    assertThat(found).isEqualTo(served.digests());
    assertThat(answer.headers().firstValue("ETag")).isNotEqualTo(Optional.of(served.tag()));
  }

  @Test
  void previewsInsteadOfTheOriginalsOrBesideThem() throws Exception {
    Client anna = served.client("anna");
    Map<String, String> previews = new TreeMap<>();
    for (String id : served.ids()) {
      JsonNode photo = anna.awaitRenditions(id);
      String name = photo.path("fileName").asText().replaceFirst("\\.jpg$", "-preview.jpg");
      previews.put(name, Sha256.of(anna.bytes(hrefOf(photo, "preview"))));
    }
    HttpResponse<byte[]> answer = served.get("anna", ARCHIVE + "?content=previews");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(answer.body().length);
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .contains("anna-previews.zip");
    assertThat(digests(answer.body())).isEqualTo(previews);
    HttpResponse<byte[]> again = served.get("anna", ARCHIVE + "?content=previews");
    assertThat(again.body()).isEqualTo(answer.body());
    assertThat(again.headers().firstValue("ETag")).isEqualTo(answer.headers().firstValue("ETag"));
    HttpResponse<byte[]> part =
        served.get("anna", ARCHIVE + "?content=previews", "Range", "bytes=100-4099");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(answer.body(), 100, 4100));

    Map<String, String> both = served.digests();
    both.putAll(previews);
    assertThat(digests(served.get("anna", ARCHIVE + "?content=both").body())).isEqualTo(both);
    String frozen = href(served.freeze("anna", served.ids(), "previews"));
    assertThat(digests(served.get("anna", frozen).body()))
        .containsKey("metadata.json")
        .containsAllEntriesOf(previews)
        .hasSize(previews.size() + 1);
    HttpResponse<byte[]> unknown = served.get("anna", ARCHIVE + "?content=thumbnails");
    assertThat(unknown.statusCode()).isEqualTo(422);
  }

  private static String hrefOf(JsonNode photo, String rendition) {
    for (JsonNode made : photo.path("renditions")) {
      if (made.path("name").asText().equals(rendition)) {
        return made.path("href").asText();
      }
    }
    throw new AssertionError("there is no " + rendition + ": " + photo);
  }

  @Test
  void headAndConditionsAndRanges() throws Exception {
    HttpResponse<Void> head =
        served.send(
            served.request("anna", ARCHIVE).method("HEAD", BodyPublishers.noBody()),
            BodyHandlers.discarding());
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(served.whole().length);
    assertThat(head.headers().firstValue("ETag")).hasValue(served.tag());
    assertThat(served.get("anna", ARCHIVE, "If-None-Match", served.tag()).statusCode())
        .isEqualTo(304);
    assertThat(served.get("anna", ARCHIVE, "If-Match", "\"other\"").statusCode()).isEqualTo(412);

    HttpResponse<byte[]> part = served.get("anna", ARCHIVE, "Range", "bytes=1000-1999");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .hasValue("bytes 1000-1999/" + served.whole().length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(served.whole(), 1000, 2000));
    assertThat(served.get("anna", ARCHIVE, "Range", "bytes=-22").body())
        .isEqualTo(
            Arrays.copyOfRange(served.whole(), served.whole().length - 22, served.whole().length));

    assertThat(
            served.get("anna", ARCHIVE, "Range", "bytes=9-", "If-Range", served.tag()).statusCode())
        .isEqualTo(206);
    assertThat(served.get("anna", ARCHIVE, "Range", "bytes=9-", "If-Range", "\"other\"").body())
        .isEqualTo(served.whole());
    HttpResponse<byte[]> outside =
        served.get("anna", ARCHIVE, "Range", "bytes=" + served.whole().length + "-");
    assertThat(outside.statusCode()).isEqualTo(416);
    assertThat(outside.headers().firstValue("Content-Range"))
        .hasValue("bytes */" + served.whole().length);
  }

  @Test
  void frozenArchivesAreTheirRequestersAlone() throws Exception {
    String archive = href(served.freeze("anna", served.ids().subList(1, 2)));
    assertThat(digests(served.get("anna", archive).body()))
        .containsOnlyKeys(served.files().get(1).getFileName().toString(), "metadata.json");
    assertThat(served.get("bob", archive).statusCode()).isEqualTo(404);
    assertThat(served.get("anna", "/api/archives/none.zip").statusCode()).isEqualTo(404);
    HttpResponse<String> foreign = served.freeze("bob", served.ids());
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).doesNotContain(served.ids());
    assertThat(served.freeze("anna", List.of()).statusCode()).isEqualTo(422);
    assertThat(served.get("bob", ARCHIVE).body()).as("nothing is listed for bob").hasSize(22);
  }

  @Test
  void damagedBytesEndTheDownloadAsAFailure() throws Exception {
    String archive = href(served.freeze("anna", served.ids()));
    flipBytes();
    try {
      long begun = System.nanoTime();
      assertThatThrownBy(() -> served.get("anna", archive)).isInstanceOf(IOException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    } finally {
      flipBytes();
    }
    assertThat(served.get("anna", archive).statusCode()).isEqualTo(200);
  }

  /** Damages all originals, or mends them again. */
  private void flipBytes() throws IOException {
    try (Stream<Path> all = Files.walk(served.folder())) {
      for (Path path : all.filter(path -> path.toString().contains("originals")).toList()) {
        if (path.toString().endsWith(".blob")) {
          flipByte(path);
        }
      }
    }
  }

  private static void flipByte(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() / 2);
      int value = file.read();
      file.seek(file.length() / 2);
      file.write(~value);
    }
  }

  @Test
  void aPhotoDeletedMeanwhileIsToldAndTheRestGoesOn() throws Exception {
    Client carol = served.client("carol").register();
    List<String> hers = ServedLibrary.upload(carol, served.files().subList(0, 2));
    String archive = href(served.freeze("carol", hers));
    byte[] before = served.get("carol", archive).body();
    served.send(
        served.request("carol", "/api/photos/" + hers.get(0)).DELETE(), BodyHandlers.discarding());
    HttpResponse<byte[]> refused = served.get("carol", archive);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(new String(refused.body())).contains("Ask for a new archive");
    int from = before.length - 10_000;
    assertThat(served.get("carol", archive, "Range", "bytes=" + from + "-").body())
        .isEqualTo(Arrays.copyOfRange(before, from, before.length));
  }
}
