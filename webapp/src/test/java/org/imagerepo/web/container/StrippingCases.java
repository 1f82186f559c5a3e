package org.imagerepo.web.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What strangers get says nothing of place and device, whichever way and of whichever kind: read by
 * looking for what was planted, anywhere in the bytes.
 */
interface StrippingCases extends Cases {
  @Test
  default void nothingThatStrangersGetTellsWhereAndWithWhatItWasTaken() throws Exception {
    Api owner = api().asNewUser();
    String name = owner.get("/api/me").json().path("username").asText();
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, byte[]> photo : TellingPhotos.all().entrySet()) {
      assertThat(told(photo.getValue())).as("what is planted in " + photo.getKey()).isNotEmpty();
      String id = uploaded(owner, photo.getKey(), photo.getValue());
      assertThat(owner.get("/api/photos/" + id + "/original").body()).isEqualTo(photo.getValue());
      owner.patch("/api/photos/" + id, Map.of("visibility", "public")).expect(200);
      ids.add(id);
    }
    JsonNode share =
        owner.post("/api/shares", Map.of("photos", ids, "originals", true)).expect(201).json();
    String link = "/api/shared/" + share.path("href").asText().substring("/s/".length());

    for (Api stranger : List.of(api(), api().asNewUser(), api().asAdministrator())) {
      for (String id : ids) {
        assertSilent(stranger, "/api/photos/" + id);
        assertSilent(stranger, link + "/photos/" + id);
      }
      assertSilent(stranger.get("/api/users/" + name + "/archive.zip"), ids.size());
      assertSilent(stranger.get(link + "/archive.zip"), ids.size());
      assertThat(told(stranger.get("/api/users/" + name + "/archive.zip?metadata=true").body()))
          .isEmpty();
    }
    Map<String, byte[]> own = owner.get("/api/users/" + name + "/archive.zip").unzipped();
    own.forEach((file, bytes) -> assertThat(told(bytes)).as("its owner's " + file).isNotEmpty());
  }

  /** A frozen archive answers to who made it, who is a stranger here. */
  @Test
  default void anArchiveOfAStrangersChoiceTellsNothingEither() throws Exception {
    Api owner = api().asNewUser();
    List<String> ids = new ArrayList<>();
    for (Map.Entry<String, byte[]> photo : TellingPhotos.all().entrySet()) {
      String id = uploaded(owner, photo.getKey(), photo.getValue());
      owner.patch("/api/photos/" + id, Map.of("visibility", "unlisted")).expect(200);
      ids.add(id);
    }
    Api stranger = api().asNewUser();
    String href =
        stranger.post("/api/archives", Map.of("ids", ids)).expect(201).json().path("href").asText();

    assertSilent(stranger.get(href), ids.size());
  }

  private static String uploaded(Api owner, String name, byte[] photo) throws InterruptedException {
    String id =
        owner
            .upload(new Multipart().file(name, photo))
            .expect(201)
            .json()
            .at("/items/0/photo/id")
            .asText();
    Await.photo(owner, id, found -> found.path("renditions").size() == 2);
    return id;
  }

  private static void assertSilent(Api stranger, String photo) {
    Answer facts = stranger.get(photo).expect(200);
    assertThat(told(facts.body())).as(photo).isEmpty();
    assertThat(told(stranger.get(photo + "/original").expect(200).body())).as(photo).isEmpty();
    for (JsonNode rendition : facts.json().path("renditions")) {
      String href = rendition.path("href").asText();
      assertThat(told(stranger.get(href).expect(200).body())).as(href).isEmpty();
    }
  }

  private static void assertSilent(Answer archive, int files) throws IOException {
    assertThat(told(archive.expect(200).body())).isEmpty();
    Map<String, byte[]> unzipped = archive.unzipped();
    assertThat(unzipped).hasSize(files);
    unzipped.forEach((file, bytes) -> assertThat(told(bytes)).as(file).isEmpty());
  }

  /** Which of the planted secrets the bytes hold; names of EXIF, GPS and XMP count, too. */
  private static List<String> told(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<String> told = new ArrayList<>();
    for (String secret : TellingPhotos.SECRETS) {
      if (text.contains(secret)) {
        told.add(secret);
      }
    }
    for (String sign : List.of("GPSLatitude", "SerialNumber", "xmpmeta", "XMP DataXMP")) {
      if (text.contains(sign)) {
        told.add(sign);
      }
    }
    if (text.contains(new String(TellingPhotos.LATITUDE, StandardCharsets.ISO_8859_1))) {
      told.add("the latitude");
    }
    return told;
  }
}
