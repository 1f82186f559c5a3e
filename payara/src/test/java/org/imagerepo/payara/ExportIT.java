package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.core.maintenance.Storage;
import org.junit.jupiter.api.Test;

/** What {@code payara/admin export} writes. */
class ExportIT extends AdminCase {
  @Test
  void allOriginalsAreExportedAsPlainFiles() throws Exception {
    Map<String, Photo> photos;
    try (Storage storage = mongodb()) {
      new FilledStorage(storage).fill(12);
      photos = FilledStorage.photos(storage);
    }
    Path exported = folder.resolve("exported");

    assertThat(admin("unused", "export", exported.toString())).as(printed()).isZero();

    for (Photo photo : photos.values()) {
      Path own = exported.resolve(FilledStorage.USERNAME);
      Path file = only(own.resolve(photo.id().value()));
      if (!photo.original().fileName().startsWith("長")) {
        assertThat(file.getFileName()).hasToString(photo.original().fileName());
      }
      assertThat(Sha256.of(file)).isEqualTo(photo.original().sha256());
      assertThat(
              Client.json(Files.readString(own.resolve(photo.id() + ".json")))
                  .path("sha256")
                  .asText())
          .isEqualTo(photo.original().sha256());
    }
    try (Stream<Path> files = Files.walk(exported)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2 * photos.size());
    }
    assertThat(admin("unused", "export", exported.toString())).isZero();
    assertThat(printed()).contains("this run wrote 0; 0 can't be written");
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
