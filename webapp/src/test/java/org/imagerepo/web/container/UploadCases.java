package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.imagerepo.testkit.photo.Bombs;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

/** Uploading. */
interface UploadCases extends Cases {
  @Test
  default void manyGoInAtOnceAndEachGetsAReceipt() {
    Api user = api().asNewUser();
    JsonNode items =
        user.upload(
                new Multipart()
                    .file("a.jpg", SamplePhotos.jpeg())
                    .file("größe \uD83D\uDE00.png", SamplePhotos.png())
                    .file("c.webp", SamplePhotos.webp()))
            .expect(201)
            .json()
            .path("items");
    assertThat(statuses(items)).containsExactly(201, 201, 201);
    assertThat(items.at("/1/fileName").asText()).isEqualTo("größe \uD83D\uDE00.png");
    assertThat(items.at("/0/photo/sha256").asText()).isEqualTo(Digests.sha256(SamplePhotos.jpeg()));
    assertThat(user.get("/api/me").json().at("/usage/photos").asInt()).isEqualTo(3);
  }

  @Test
  default void theSameBytesAreTheSamePhoto() {
    Api user = api().asNewUser();
    String id = user.uploaded(SamplePhotos.jpeg());
    JsonNode again =
        user.upload(new Multipart().file("copy.jpg", SamplePhotos.jpeg())).expect(201).json();
    assertThat(again.at("/items/0/status").asInt()).isEqualTo(200);
    assertThat(again.at("/items/0/photo/id").asText()).isEqualTo(id);
    assertThat(user.get("/api/photos").json().path("items")).hasSize(1);
  }

  @Test
  default void oneWrongFileDoesNotStopTheOthers() {
    Api user = api().asNewUser();
    Multipart form =
        new Multipart()
            .file("good.jpg", SamplePhotos.jpeg())
            .file("text.jpg", "not a photo".getBytes(StandardCharsets.UTF_8))
            .file("bomb.png", Bombs.png())
            .file("cut.jpg", SamplePhotos.truncated(SamplePhotos.jpeg(), 0.5))
            .file("empty.jpg", new byte[0])
            .file("good.png", SamplePhotos.png());
    JsonNode items = user.upload(form).expect(207).json().path("items");
    assertThat(items.findValues("problem")).hasSize(4);
    assertThat(statuses(items)).containsExactly(201, 415, 422, 422, 422, 201);
    assertThat(items.at("/2/problem/type").asText()).isEqualTo("/problems/too-many-pixels");
    assertThat(user.get("/api/photos").json().path("items")).hasSize(2);
  }

  @Test
  default void aSingleWrongFileIsAProblemThatCarriesItsItem() {
    JsonNode problem =
        api()
            .asNewUser()
            .upload(new Multipart().file("text.jpg", new byte[] {1, 2, 3}))
            .problem(415, "unsupported-image");
    assertThat(problem.at("/items/0/status").asInt()).isEqualTo(415);
  }

  @Test
  default void partsOfOtherNamesAndEmptyFormsAreToldApart() {
    Api user = api().asNewUser();
    var content = BodyPublishers.ofByteArray(SamplePhotos.jpeg());
    JsonNode wrongName =
        user.upload(new Multipart().part("file", "a.jpg", content)).problem(422, "invalid-input");
    assertThat(wrongName.path("detail").asText()).contains("'files'");
    user.upload(new Multipart()).expect(422);
    user.with("Content-Type", "multipart/form-data")
        .send("POST", "/api/photos", BodyPublishers.ofString("x"))
        .problem(422, "invalid-input");
    user.send("POST", "/api/photos", BodyPublishers.ofString("x"))
        .problem(415, "unsupported-media-type");
    user.post("/api/photos", Map.of()).problem(415, "unsupported-media-type");
  }

  @Test
  default void nobodyWeKnowUploadsNothing() {
    api()
        .upload(new Multipart().file("a.jpg", SamplePhotos.jpeg()))
        .problem(401, "not-authenticated");
  }

  @Test
  default void aFileLargerThanTheHeapPassesThrough() {
    long size = 450L << 20;
    api()
        .asNewUser()
        .upload(new Multipart().file("zeros.jpg", () -> new Zeros(size)))
        .problem(415, "unsupported-image");
  }

  /** Earlier parts may be kept; the one that was cut off never is. */
  @Test
  default void aConnectionCutInAPartKeepsNothingOfIt() throws IOException {
    String name = Api.freshName();
    api().post("/api/users", Map.of("username", name, "password", Api.PASSWORD)).expect(201);
    byte[] photo = SamplePhotos.png();
    String head =
        "POST /api/photos HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
            + Base64.getEncoder()
                .encodeToString((name + ":" + Api.PASSWORD).getBytes(StandardCharsets.UTF_8))
            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
            + (photo.length + 1000)
            + "\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.png\""
            + "\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", api().server().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(Arrays.copyOf(photo, photo.length - 10));
      out.flush();
      socket.shutdownOutput();
      // The server sees the end, whether it answers or not.
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // A reset is an answer, too.
    }
    Api user = api().basic(name, Api.PASSWORD);
    assertThat(user.get("/api/photos").expect(200).json().path("items")).isEmpty();
  }

  private static List<Integer> statuses(JsonNode items) {
    List<Integer> statuses = new ArrayList<>();
    items.forEach(item -> statuses.add(item.path("status").asInt()));
    return statuses;
  }

  /** So many zeros, without holding them. */
  final class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(buffer, offset, offset + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
