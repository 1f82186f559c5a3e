package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the SQLite catalogue does beyond the contract: its file, its schema, its durability. */
class SqliteCatalogueTest {
  private static final long SEED = 20_260_120;

  @TempDir Path folder;
  private TestContext context;
  private Path file;

  @BeforeEach
  void prepare() throws IOException {
    context = TestContext.in(folder, Clock.systemUTC());
    file = context.dataDirectory().resolve(SqliteCatalogueFactory.FILE);
    NativeLibrary.load(context.temporaryDirectory());
  }

  private Catalogue open() throws IOException {
    SqliteCatalogueFactory factory = new SqliteCatalogueFactory();
    return factory.create(Settings.parse(factory.settings(), Map.of()), context);
  }

  private void assertRefusesToStart(String... saying) {
    assertThatThrownBy(
            () -> {
              try (Catalogue catalogue = open()) {
                assertThat(catalogue).as("must not open").isNull();
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContainingAll(saying);
  }

  @Test
  void aFileThatIsNoCatalogueStopsTheStart() throws IOException {
    byte[] garbage = new byte[50_000];
    new Random(SEED).nextBytes(garbage);
    Files.write(file, garbage);

    assertRefusesToStart("damaged", "backup");
    assertThat(file).hasBinaryContent(garbage);
  }

  @Test
  void aDamagedPageStopsTheStart() throws IOException {
    try (Catalogue catalogue = open()) {
      UserId owner = UserId.random();
      for (int i = 0; i < 100; i++) {
        catalogue.add(TestPhotos.full(owner, i), List.of());
      }
    }
    byte[] noise = new byte[16 * 1024];
    new Random(SEED).nextBytes(noise);
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() / 2);
      bytes.write(noise, 0, (int) Math.min(noise.length, bytes.length() / 2));
    }

    assertRefusesToStart("damaged", "backup");
  }

  @Test
  void aCatalogueOfANewerPlatformStopsTheStart() throws Exception {
    open().close();
    try (Database database = Database.open(file, false)) {
      database.write(sql -> sql.update("PRAGMA user_version = 99"));
    }

    assertRefusesToStart("schema 99", "newer platform");
  }

  /** Journal, how writes are forced (2: always), whether references are kept. */
  private static String settings(Sql sql) throws SQLException {
    return sql.first(row -> row.text("journal_mode"), "PRAGMA journal_mode").orElseThrow()
        + " "
        + sql.number("PRAGMA synchronous")
        + " "
        + sql.number("PRAGMA foreign_keys");
  }

  private static long count(Database database, String table) throws IOException {
    return database.read(sql -> sql.number("SELECT count(*) FROM " + table));
  }

  @Test
  void everyConnectionForcesItsWritesAndKeepsReferences() throws IOException {
    try (Database database = Database.open(file, true)) {
      for (int i = 0; i < 10; i++) { // each of the readers in turn
        String reading = database.read(SqliteCatalogueTest::settings);
        assertThat(reading).isEqualTo("wal 2 1");
      }
      String writing = database.write(SqliteCatalogueTest::settings);
      assertThat(writing).isEqualTo("wal 2 1");
    }
  }

  @Test
  void aReaderCannotWrite() throws IOException {
    try (Database database = Database.open(file, true)) {
      assertThatThrownBy(() -> database.read(sql -> sql.update("DELETE FROM users")))
          .isInstanceOf(IOException.class);
      assertThat(count(database, "users")).isZero();
    }
  }

  @Test
  void aWriteThatFailsMidwayChangesNothing() throws IOException {
    try (Catalogue catalogue = open()) {
      Photo photo = TestPhotos.full(UserId.random(), 1);
      WantedTask task = new WantedTask(TaskId.tag("exif"), "1");

      assertThatThrownBy(() -> catalogue.add(photo, List.of(task, task)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString());

      assertThat(catalogue.photo(photo.id())).isEmpty();
      assertThat(catalogue.add(photo, List.of(task)).isNew()).isTrue();
    }
  }

  @Test
  void anExceptionOfAnyKindRollsBack() throws IOException {
    try (Database database = Database.open(file, true)) {
      assertThatThrownBy(
              () ->
                  database.write(
                      sql -> {
                        sql.update(
                            "INSERT INTO users (id, username, display_name, password_hash, role, created_at)"
                                + " VALUES ('i', 'u', 'U', 'h', 'USER', 1)");
                        throw new AssertionError("midway");
                      }))
          .isInstanceOf(AssertionError.class);

      assertThat(count(database, "users")).isZero();
    }
  }
}
