package org.imagerepo.plugins.storage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.jdbc4.JDBC4Connection;

/** How SQLite goes about the queries that must stay quick however many photos there are. */
class QueryPlanTest {
  private static final UserId OWNER = UserId.random();

  @TempDir Path folder;
  private Database database;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    NativeLibrary.load(folder);
    file = folder.resolve("catalogue.sqlite");
    database = Database.open(file, true);
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  private List<String> plan(String query, Object... parameters) throws IOException {
    return database.read(
        sql -> sql.query(row -> row.text("detail"), "EXPLAIN QUERY PLAN " + query, parameters));
  }

  private static void assertQuick(List<String> plan) {
    assertThat(plan)
        .isNotEmpty()
        .noneMatch(step -> step.contains("TEMP B-TREE"))
        .noneMatch(step -> step.startsWith("SCAN") && !step.startsWith("SCAN json_each"));
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsReadFromAnIndexInItsOrder(PhotoQuery.Sort sort) throws IOException {
    List<String> plan = plan(PhotoPages.statement(sort), "owner", "PUBLIC", 5, "id", 10);

    assertQuick(plan);
    assertThat(plan).hasSize(1);
    assertThat(plan.get(0)).contains("INDEX photos_by_", "owner=? AND visibility=?", "<");
  }

  @Test
  void theWorkDueLongestIsTheFirstOfAnIndex() throws IOException {
    List<String> plan = plan(TaskTable.LONGEST_DUE, "tag:exif", 5);

    assertQuick(plan);
    assertThat(plan).singleElement().asString().contains("tasks_due (task=? AND due<?)");
  }

  @Test
  void failuresAreReadFromTheirOwnIndex() throws IOException {
    List<String> plan = plan(Backlog.FAILURES, 0, "", 10);

    assertThat(plan).noneMatch(step -> step.contains("TEMP B-TREE"));
    assertThat(plan.get(0)).contains("tasks_failed");
  }

  @Test
  void thePartsOfAPageArePickedByPhoto() throws IOException {
    for (String table : List.of("own_tags", "renditions", "examinations", "tags", "tasks")) {
      assertQuick(plan("SELECT * FROM " + table + PhotoReader.AMONG + "ORDER BY photo", "[1,2]"));
    }
  }

  @Test
  void usageIsReadFromAnIndexAlone() throws IOException {
    assertThat(plan(PhotoTable.USAGE, "owner", "owner"))
        .filteredOn(step -> step.contains("photos"))
        .hasSize(2)
        .allMatch(step -> step.startsWith("SEARCH photos USING COVERING INDEX"));
  }

  @Test
  void aVocabularyIsReadInOneGo() throws IOException {
    List<String> plan = plan(TermListTable.VOCABULARY, "owner", "tag", "a", "b", "[]", 10);

    assertThat(plan.get(0)).contains("term_lists USING PRIMARY KEY (owner=? AND kind=? AND text>");
  }

  @Test
  void theTrashIsReadFromIndexesOfItsOwn() throws IOException {
    List<String> list = plan(TrashTable.LIST, "owner", 5, "id", 10);
    List<String> sweep = plan(TrashTable.TRASHED_BEFORE, 5, 10);

    assertQuick(list);
    assertQuick(sweep);
    assertThat(list).singleElement().asString().contains("photos_in_trash (owner=?");
    assertThat(sweep).singleElement().asString().contains("photos_to_purge");
  }

  @Test
  void aPageTakesTheSameQueriesHoweverLongItIs() throws SQLException {
    assertThat(queriesFor(200)).isEqualTo(queriesFor(2)).hasSizeLessThan(10);
  }

  /** Every execution of a query, in no order. */
  private List<String> queriesFor(int photos) throws SQLException {
    List<String> executed = new ArrayList<>();
    try (Connection real =
            new JDBC4Connection("jdbc:sqlite:" + file, file.toString(), new Properties());
        Sql sql = new Sql(watched(real, executed))) {
      insert(sql, photos);
      executed.clear();
      List<Long> numbers = LongStream.rangeClosed(1, photos).boxed().toList();
      assertThat(new PhotoReader(sql).read(numbers)).doesNotContainNull().hasSize(photos);
    }
    Collections.sort(executed);
    return executed;
  }

  private static void insert(Sql sql, int photos) throws SQLException {
    Set<Long> present =
        new TreeSet<>(sql.query(row -> row.number("photo"), "SELECT photo FROM photos"));
    for (int i = 1; i <= photos; i++) {
      if (!present.contains((long) i)) {
        new PhotoTable(sql).insert(TestPhotos.full(OWNER, i));
      }
    }
  }

  private static Connection watched(Connection real, List<String> executed) {
    return proxy(
        Connection.class,
        real,
        (name, arguments, result) ->
            name.equals("prepareStatement")
                ? proxy(
                    PreparedStatement.class,
                    result,
                    (called, ignored, value) -> {
                      if (called.equals("executeQuery")) {
                        executed.add((String) arguments[0]);
                      }
                      return value;
                    })
                : result);
  }

  /** Sees each call of a proxy and may replace its result. */
  private interface Watcher {
    Object called(String name, Object[] arguments, Object result);
  }

  private static <T> T proxy(Class<T> type, Object real, Watcher watcher) {
    return type.cast(
        Proxy.newProxyInstance(
            QueryPlanTest.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return watcher.called(method.getName(), arguments, method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
