package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** What nobody sends by mistake. */
interface HostileCases extends Cases {
  @Test
  default void whatBrowsersWouldRunIsNoPhoto() {
    Api user = api().asNewUser();
    for (String text :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
            "<!DOCTYPE html><script>alert(1)</script>",
            "%PDF-1.7")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      user.upload(new Multipart().file("photo.jpg", bytes)).problem(415, "unsupported-image");
    }
  }

  @Test
  default void aNameIsANameWhateverItHolds() {
    Api user = api().asNewUser();
    byte[] photo = SamplePhotos.jpeg();
    for (String name :
        List.of(
            "../../../etc/passwd.jpg",
            "..\\..\\boot.jpg",
            "a\u0000b.jpg",
            "\u202egpj.exe.jpg",
            "<img src=x onerror=alert(1)>.jpg",
            "x".repeat(4000) + ".jpg")) {
      String id =
          user.upload(new Multipart().file(name, photo)).json().at("/items/0/photo/id").asText();
      String told = user.get("/api/photos/" + id).expect(200).json().path("fileName").asText();
      assertThat(told).hasSizeLessThanOrEqualTo(200).doesNotContain("/", "\\", "\u0000", "\u202e");
      Answer bytes = user.get("/api/photos/" + id + "/original?download").expect(200);
      assertThat(bytes.header("Content-Disposition"))
          .doesNotContain("\r", "\n", "/", "\\")
          .startsWith("attachment; filename=\"");
      user.delete("/api/photos/" + id + "?forever=true").expect(204);
    }
  }

  @Test
  default void tracesShowNothing() {
    assertThat(api().send("TRACE", "/api/me", BodyPublishers.noBody()).status())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  default void twoLengthsInARequestAreRefused() throws IOException {
    String request =
        "POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", api().server().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).startsWith("HTTP/1.1 400 ");
    }
  }
}
