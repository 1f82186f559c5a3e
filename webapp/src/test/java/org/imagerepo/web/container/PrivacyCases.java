package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What others get of a photo that they may see. */
interface PrivacyCases extends Cases {
  private static byte[] telling(byte[] jpeg, String secret) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(jpeg, 0, 2);
    byte[] comment = secret.getBytes(StandardCharsets.ISO_8859_1);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (2 + comment.length)});
    file.writeBytes(comment);
    file.write(jpeg, 2, jpeg.length - 2);
    return file.toByteArray();
  }

  @Test
  default void othersGetTheOriginalWithoutWhatItSaysUnlessItsOwnerShowsIt() {
    Api user = api().asNewUser();
    byte[] bytes = telling(SamplePhotos.jpegOriented(6), "at 47.3769N 8.5417E");
    String path = "/api/photos/" + user.uploaded(bytes);
    user.patch(path, Map.of("visibility", "public")).expect(200);

    Answer whole = api().get(path + "/original").expect(200);
    assertThat(whole.text()).doesNotContain("47.3769");
    assertThat(whole.header("Content-Length")).isEqualTo(Integer.toString(whole.body().length));
    assertThat(whole.header("ETag")).isEqualTo("\"" + Digests.sha256(whole.body()) + "\"");
    Answer part = api().with("Range", "bytes=10-99").get(path + "/original").expect(206);
    assertThat(part.text()).isEqualTo(whole.text().substring(10, 100));
    assertThat(user.get(path + "/original").body()).isEqualTo(bytes);

    user.patch(path, Map.of("publicLocation", true)).expect(200);
    assertThat(api().get(path + "/original").expect(200).body()).isEqualTo(bytes);
  }

  /** A cache that kept it would go on showing what was withdrawn. */
  @Test
  default void whatIsWithdrawnIsGoneAtOnce() {
    Api user = api().asNewUser();
    String path = "/api/photos/" + user.uploaded(SamplePhotos.jpeg());
    user.patch(path, Map.of("visibility", "public")).expect(200);
    String href = user.get(path).json().at("/original/href").asText();
    Answer seen = api().get(href).expect(200);
    assertThat(seen.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(user.get(href).header("Cache-Control")).contains("immutable");
    Api again = api().with("If-None-Match", seen.header("ETag"));
    again.get(href).expect(304);

    user.patch(path, Map.of("visibility", "private")).expect(200);

    again.get(href).problem(404, "not-found");
  }

  @Test
  default void aKindOfFileThatHidesItsSecretsIsGivenToItsOwnerAlone() {
    Api user = api().asNewUser();
    String path =
        "/api/photos/"
            + user.upload(new Multipart().file("photo.tif", SamplePhotos.tiff()))
                .expect(201)
                .json()
                .at("/items/0/photo/id")
                .asText();
    user.patch(path, Map.of("visibility", "public")).expect(200);

    api().get(path + "/original").problem(403, "forbidden");
    assertThat(user.get(path + "/original").expect(200).body()).isEqualTo(SamplePhotos.tiff());
  }
}
