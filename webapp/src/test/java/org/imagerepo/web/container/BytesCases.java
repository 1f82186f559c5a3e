package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Originals and renditions, whole and in parts. */
interface BytesCases extends Cases {
  @Test
  default void theOriginalComesBackBitForBit() {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    Answer answer = user.get(original(user, photo)).expect(200);
    assertThat(answer.body()).isEqualTo(photo);
    assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(photo.length));
    assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(answer.header("ETag")).isEqualTo("\"" + Digests.sha256(photo) + "\"");
    assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
    assertThat(answer.header("Content-Disposition")).startsWith("inline; filename=\"photo.jpg\"");
  }

  @Test
  default void headAnswersAsGetWithoutBytes() {
    Api user = api().asNewUser();
    String href = original(user, SamplePhotos.jpeg());
    Answer get = user.get(href).expect(200);
    Answer head = user.head(href).expect(200);
    assertThat(head.body()).isEmpty();
    for (String name : new String[] {"Content-Length", "ETag", "Content-Type", "Cache-Control"}) {
      assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
    }
  }

  @Test
  default void aRangeIsSentAloneAndJoinsToTheWhole() {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    String href = original(user, photo);
    Answer first = user.with("Range", "bytes=0-99").get(href).expect(206);
    assertThat(first.header("Content-Range")).isEqualTo("bytes 0-99/" + photo.length);
    assertThat(first.header("Content-Length")).isEqualTo("100");
    Answer rest = user.with("Range", "bytes=100-").get(href).expect(206);
    byte[] joined = Arrays.copyOf(first.body(), photo.length);
    System.arraycopy(rest.body(), 0, joined, 100, rest.body().length);
    assertThat(joined).isEqualTo(photo);
    Answer last = user.with("Range", "bytes=-7").get(href).expect(206);
    assertThat(last.body()).isEqualTo(Arrays.copyOfRange(photo, photo.length - 7, photo.length));
  }

  @Test
  default void severalRangesComeAsOneBodyOfParts() {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    String href = original(user, photo);
    Answer answer = user.with("Range", "bytes=10-19,-5").get(href).expect(206);

    String type = answer.header("Content-Type");
    assertThat(type).startsWith("multipart/byteranges").contains("boundary=");
    assertThat(answer.header("Content-Range")).isNull();
    assertThat(answer.header("Content-Length")).isEqualTo("" + answer.body().length);
    String boundary = type.replaceFirst(".*boundary=\"?([^\";]+).*", "$1");
    String body = new String(answer.body(), StandardCharsets.ISO_8859_1);
    String[] parts = body.split("\r\n--" + boundary, -1);
    assertThat(parts).hasSize(4);
    assertThat(parts[1]).isEqualTo(part(photo, 10, 20));
    assertThat(parts[2]).isEqualTo(part(photo, photo.length - 5, photo.length));
    assertThat(parts[3]).isEqualTo("--\r\n");
  }

  private static String part(byte[] photo, int from, int to) {
    return "\r\nContent-Type: image/jpeg\r\nContent-Range: bytes "
        + (from + "-" + (to - 1) + "/" + photo.length + "\r\n\r\n")
        + new String(Arrays.copyOfRange(photo, from, to), StandardCharsets.ISO_8859_1);
  }

  @Test
  default void aRangePastTheEndIsRefusedWithTheSize() {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    Answer answer = user.with("Range", "bytes=" + photo.length + "-").get(original(user, photo));
    answer.problem(416, "range-not-satisfiable");
    assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + photo.length);
  }

  @Test
  default void conditionsDecideWhetherAndWhatIsSent() {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    String href = original(user, photo);
    String etag = user.head(href).header("ETag");
    Answer known = user.with("If-None-Match", etag).get(href).expect(304);
    assertThat(known.body()).isEmpty();
    assertThat(known.header("ETag")).isEqualTo(etag);
    Api ranged = user.with("Range", "bytes=0-9");
    ranged.with("If-Range", etag).get(href).expect(206);
    ranged.with("If-Range", "\"other\"").get(href).expect(200);
    user.with("If-Match", "\"other\"").get(href).problem(412, "precondition-failed");
  }

  @Test
  default void anAddressWithoutTheVersionIsAskedForAgain() {
    Api user = api().asNewUser();
    String href = original(user, SamplePhotos.jpeg());
    String bare = href.substring(0, href.indexOf('?'));
    assertThat(user.get(bare).header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(user.get(bare + "?v=0123456789abcdef").header("Cache-Control"))
        .isEqualTo("private, no-cache");
  }

  @Test
  default void renditionsAppearAndAreSmallerPictures() throws InterruptedException {
    Api user = api().asNewUser();
    String id = user.uploaded(SamplePhotos.camera(1200, 900, 7));
    JsonNode photo = Await.photo(user, id, p -> p.path("renditions").size() == 2);
    for (JsonNode rendition : photo.path("renditions")) {
      Answer bytes = user.get(rendition.path("href").asText()).expect(200);
      assertThat(bytes.header("Content-Type")).isEqualTo(rendition.path("mediaType").asText());
      assertThat(bytes.body()).hasSize(rendition.path("size").asInt());
      assertThat(bytes.header("Cache-Control")).contains("immutable");
    }
    user.get("/api/photos/" + id + "/renditions/nix").problem(404, "not-found");
  }

  @Test
  default void strangersGetNoBytesOfPrivatePhotos() throws InterruptedException {
    Api user = api().asNewUser();
    String id = user.uploaded(SamplePhotos.jpeg());
    Await.photo(user, id, p -> p.path("renditions").size() == 2);
    for (Api stranger : new Api[] {api(), api().asNewUser(), api().asAdministrator()}) {
      for (String bytes : new String[] {"/original", "/renditions/thumbnail"}) {
        stranger.get("/api/photos/" + id + bytes).problem(404, "not-found");
        stranger.head("/api/photos/" + id + bytes).expect(404);
      }
    }
    user.patch("/api/photos/" + id, Map.of("visibility", "unlisted")).expect(200);
    api().get("/api/photos/" + id + "/original").expect(200);
    api().get("/api/photos/" + id + "/renditions/thumbnail").expect(200);
  }

  @Test
  default void downloadsKeepTheirNameWhateverItHolds() {
    Api user = api().asNewUser();
    String name = "../../größe; \uD83D\uDE00.tiff";
    JsonNode photo =
        user.upload(new Multipart().file(name, SamplePhotos.tiff()))
            .expect(201)
            .json()
            .at("/items/0/photo");
    String disposition =
        user.get(photo.at("/original/href").asText()).expect(200).header("Content-Disposition");
    assertThat(disposition)
        .isEqualTo(
            "attachment; filename=\"gr__e; _.tiff\";"
                + " filename*=UTF-8''gr%C3%B6%C3%9Fe%3B%20%F0%9F%98%80.tiff");
  }

  private static String original(Api user, byte[] photo) {
    String id = user.uploaded(photo);
    return user.get("/api/photos/" + id).json().at("/original/href").asText();
  }
}
