package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Names of files that mean harm, and what becomes of them. */
interface FileNameCases extends Cases {
  private static String encoded(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  default void noNameOfAFileGoesAnywhereOrDisguisesItself() throws IOException {
    Api user = api().asNewUser();
    List<String> names =
        List.of(
            "../../../../etc/passwd",
            "..\\..\\windows\\system.ini",
            "/etc/passwd",
            "C:\\boot.ini",
            "..",
            "a\u0000b.jpg",
            "gpj.\u202Eexe.jpg",
            "\u2066\u200Fx\u2069.jpg",
            "x".repeat(3_000) + ".jpg",
            "<script>alert(1)</script>.jpg",
            "<img src=x onerror=alert(1)>.svg",
            "CON",
            "a\u2028b.jpg",
            "%2e%2e%2fetc%2fpasswd",
            ".htaccess");
    for (int i = 0; i < names.size(); i++) {
      String metadata = encoded(names.get(i));
      byte[] photo = SamplePhotos.camera(64, 48, 9_000 + i);
      String address =
          user.with("Tus-Resumable", "1.0.0")
              .with("Upload-Length", Integer.toString(photo.length))
              .with("Upload-Metadata", "filename " + metadata)
              .with("Content-Type", "application/offset+octet-stream")
              .send("POST", "/api/uploads", BodyPublishers.ofByteArray(photo))
              .expect(201)
              .header("X-Photo");
      String name = user.get(address).expect(200).json().path("fileName").asText();
      assertHarmless(name);
      Answer bytes = user.get(address + "/original?download").expect(200);
      assertThat(bytes.header("Content-Type")).isEqualTo("image/jpeg");
      assertThat(bytes.header("Content-Disposition"))
          .startsWith("attachment; filename=\"")
          .matches("[ -~]+");
      assertThat(user.get(address + "/original").header("Content-Security-Policy"))
          .startsWith("sandbox");
    }
    user.upload(
            new Multipart().file("x".repeat(10_000) + ".jpg", SamplePhotos.camera(64, 48, 9_999)))
        .problem(400, "bad-request");
    Map<String, byte[]> files =
        user.get("/api/users/" + user.username() + "/archive.zip").expect(200).unzipped();
    assertThat(files).hasSize(names.size());
    files.keySet().forEach(FileNameCases::assertHarmless);
    for (String name : List.of("<b>x</b>", "a\u0000b", "../x", "x\u202Ey", "x".repeat(10_000))) {
      api()
          .post("/api/users", Map.of("username", name, "password", Api.PASSWORD))
          .problem(422, "invalid-input");
      // Some of these the server's own reading of addresses refuses before we see them.
      String address = "/api/users/" + URLEncoder.encode(name, StandardCharsets.UTF_8);
      assertThat(user.get(address).status()).as(name).isIn(400, 404, 414);
    }
  }

  private static void assertHarmless(String name) {
    assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(220);
    assertThat(name).doesNotContain("/", "\\").isNotIn(".", "..");
    assertThat(name.codePoints().map(Character::getType).boxed())
        .doesNotContain(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);
  }
}
