package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, played by SQLite's own limit of a file's size, which fails in the same way. */
class SqliteFullDiskTest {
  private static final int PLENTY = 1_000_000;
  private static final UserId OWNER = UserId.random();

  @TempDir Path folder;
  private Database database;
  private SqliteCatalogue catalogue;
  private int photos;

  @BeforeEach
  void open() throws IOException {
    NativeLibrary.load(folder);
    database = Database.open(folder.resolve("catalogue.sqlite"), true);
    catalogue = new SqliteCatalogue(database, Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    catalogue.close();
  }

  private void limitPages(int pages) throws IOException {
    database.write(sql -> sql.number("PRAGMA max_page_count = " + pages));
  }

  private Photo add() throws IOException {
    Photo photo = TestPhotos.full(OWNER, photos++);
    return catalogue.add(photo, List.of()).photo();
  }

  /** Leaves no page free, and adds photos until there is no room for one. */
  private void fillDisk() throws IOException {
    limitPages(1); // SQLite makes that the present size
    int before = photos;
    try {
      while (photos < before + 10_000) {
        add();
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("SQLITE_FULL");
      return;
    }
    throw new AssertionError("the disk never got full");
  }

  /** Fails in COMMIT: a reference that may dangle until then does so still. */
  private void failCommit() throws IOException {
    database.write(
        sql -> {
          sql.update("PRAGMA defer_foreign_keys = ON");
          sql.update(
              "INSERT INTO sessions (digest, user_id, created_at, expires_at)"
                  + " VALUES ('half', 'u', 1, 2)");
          return sql.update("INSERT INTO own_tags VALUES (99, 0, 'x')");
        });
  }

  @Test
  void writingWorksAgainAsSoonAsThereIsRoom() throws IOException {
    add();
    for (int round = 0; round < 3; round++) { // a full disk must not spoil anything for the next
      fillDisk();
      for (int i = 0; i < 5; i++) { // the same each time, rather than a connection that is broken
        assertThatThrownBy(this::add).hasMessageContaining("SQLITE_FULL");
      }

      limitPages(PLENTY);

      Photo added = add();
      assertThat(catalogue.photo(added.id())).hasValue(added);
    }
  }

  @Test
  void readersNoticeNothing() throws IOException {
    Photo former = add();
    fillDisk();

    for (int i = 0; i < 10; i++) { // each reader in turn
      assertThatThrownBy(this::add).hasMessageContaining("SQLITE_FULL");
      assertThat(catalogue.photo(former.id())).hasValue(former);
    }
  }

  @Test
  void aWriteThatFindsNoRoomLeavesNothing() throws IOException {
    fillDisk();
    Photo refused = TestPhotos.full(OWNER, photos - 1);

    assertThat(catalogue.photo(refused.id())).isEmpty();
    assertThat(catalogue.photo(OWNER, refused.original().sha256())).isEmpty();
    assertThat(catalogue.usage(OWNER).photos()).isEqualTo(photos - 1);
  }

  @Test
  void aCommitThatFailsLeavesNothingAndTheNextWorks() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(this::failCommit)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("FOREIGN KEY");

      assertThat(catalogue.session("half")).isEmpty();
      assertThat(database.<Long>write(sql -> sql.number("SELECT count(*) FROM sessions"))).isZero();
      Photo added = add();
      assertThat(catalogue.photo(added.id())).hasValue(added);
    }
  }

  @Test
  void healthIsDownWhileNothingCanBeWrittenAndComesBack() throws IOException {
    add();
    assertThat(catalogue.health().isUp()).isTrue();

    fillDisk();
    for (int i = 0; i < 2; i++) {
      assertThat(catalogue.health().isUp()).isFalse();
      assertThat(catalogue.health().detail())
          .contains("SQLITE_FULL", "make room")
          .doesNotContain(folder.toString(), "catalogue.sqlite");
      catalogue.removeSession(
          "none"); // succeeds, as it writes nothing: no proof that writing works
    }

    limitPages(PLENTY);
    assertThat(catalogue.health().isUp()).isTrue();
    add();
    assertThat(catalogue.health().isUp()).isTrue();
  }

  @Test
  void healthIsUpAfterAFailureThatIsNotTheDisks() throws IOException {
    assertThatThrownBy(this::failCommit).hasMessageContaining("FOREIGN KEY");

    assertThat(catalogue.health().isUp()).isTrue();
    assertThat(
            database.<Long>read(
                sql -> sql.number("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%probe%'")))
        .isZero();
  }
}
