package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.jdbc4.JDBC4Connection;

/** When a lane keeps its connection, and when it opens another. */
class DatabaseLaneTest {
  @TempDir Path folder;
  private Lane lane;
  private String dead = "none";
  private boolean canConnect = true;
  private int connections;

  @BeforeEach
  void open() throws IOException, SQLException {
    NativeLibrary.load(folder);
    lane = new Lane("BEGIN IMMEDIATE", this::connect);
    lane.open().execute("CREATE TABLE t (x)");
  }

  @AfterEach
  void close() throws SQLException {
    lane.close();
  }

  private Sql connect() throws SQLException {
    if (!canConnect) {
      throw new SQLException("no connection");
    }
    connections++;
    return new Sql(new Failing(folder.resolve("t.sqlite").toString()));
  }

  /** A connection on which one statement fails. */
  private final class Failing extends JDBC4Connection {
    Failing(String file) throws SQLException {
      super("jdbc:sqlite:" + file, file, new Properties());
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
      if (sql.equals(dead)) {
        throw new SQLException(sql + " is dead");
      }
      return super.prepareStatement(sql);
    }
  }

  private int insert() throws SQLException {
    return lane.run(sql -> sql.update("INSERT INTO t VALUES (1)"));
  }

  private void insertAndFail() throws SQLException {
    lane.run(
        sql -> {
          sql.update("INSERT INTO t VALUES (1)");
          throw new SQLException("midway");
        });
  }

  private long count() throws SQLException {
    return lane.run(sql -> sql.number("SELECT count(*) FROM t"));
  }

  @Test
  void aConnectionThatRolledBackIsKept() throws SQLException {
    assertThatThrownBy(this::insertAndFail).hasMessage("midway");

    assertThat(count()).isZero();
    assertThat(connections).isEqualTo(1);
  }

  @Test
  void aConnectionWhoseTransactionEndedByItselfIsKept() throws SQLException {
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  lane.run(
                      sql -> {
                        sql.execute("ROLLBACK"); // as SQLite does on a full disk
                        throw new SQLException("full");
                      }))
          .hasMessage("full");
      assertThat(insert()).isEqualTo(1);
    }

    assertThat(count()).isEqualTo(3);
    assertThat(connections).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BEGIN IMMEDIATE", "COMMIT"})
  void aTransactionThatCannotBeginOrCommitSpoilsNothing(String statement) throws SQLException {
    dead = statement;
    assertThatThrownBy(this::insert).hasMessage(statement + " is dead");
    dead = "none";

    assertThat(count()).isZero();
    assertThat(insert()).isEqualTo(1);
    assertThat(connections).isEqualTo(1);
  }

  @Test
  void aConnectionThatMayBeWithinATransactionIsReplaced() throws SQLException {
    dead = "ROLLBACK";
    assertThatThrownBy(this::insertAndFail).hasMessage("midway");

    assertThat(count()).isZero();
    assertThat(insert()).isEqualTo(1);
    assertThat(connections).isEqualTo(2);
  }

  @Test
  void aConnectionThatCannotBeReplacedYetIsReplacedLater() throws SQLException {
    dead = "ROLLBACK";
    canConnect = false;
    assertThatThrownBy(this::insertAndFail).hasMessage("midway");
    assertThatThrownBy(this::insert).hasMessage("no connection");
    assertThatThrownBy(this::insert).hasMessage("no connection");

    canConnect = true;
    assertThat(insert()).isEqualTo(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void aClosedLaneOpensNothing() throws SQLException {
    lane.close();

    assertThatThrownBy(this::insert).isInstanceOf(SQLException.class);
    assertThat(connections).isEqualTo(1);
  }
}
