package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.FailedWork;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.RedoRequest;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.catalogue.WorkCount;

/** The SQL of the work on all photos together: owing it anew, counting it, listing failures. */
final class Backlog {
  static final Cursor FIRST_FAILURE = new Cursor("FAILED", Long.MIN_VALUE, "");

  // The cross join keeps the order: SQLite would otherwise be free to begin with the photos.
  static final String FAILURES =
      """
      SELECT id, tasks.* FROM tasks CROSS JOIN photos USING (photo)
      WHERE state = 'FAILED' AND resting = 0 AND (tasks.photo, task) > (?, ?)
      ORDER BY tasks.photo, task LIMIT ?""";

  private static final String OWE_ANEW =
      "UPDATE tasks SET state = 'OWED', attempts = 0, token = NULL, due = ?, reason = NULL";

  private final Sql sql;

  private record Failure(long photo, FailedWork work) {}

  Backlog(Sql sql) {
    this.sql = sql;
  }

  int owe(WantedTask wanted, Instant due, int limit) throws SQLException {
    int renewed = oweToOtherRevision(wanted, due, limit);
    return renewed == limit ? limit : renewed + oweForTheFirstTime(wanted, due, limit - renewed);
  }

  private int oweToOtherRevision(WantedTask wanted, Instant due, int limit) throws SQLException {
    String task = wanted.task().toString();
    return sql.update(
        OWE_ANEW
            + """
            , revision = ? WHERE task = ? AND photo IN
            (SELECT photo FROM tasks WHERE task = ? AND revision <> ? LIMIT ?)""",
        due.toEpochMilli(),
        wanted.revision(),
        task,
        task,
        wanted.revision(),
        limit);
  }

  private int oweForTheFirstTime(WantedTask wanted, Instant due, int limit) throws SQLException {
    String task = wanted.task().toString();
    return sql.update(
        """
        INSERT INTO tasks (photo, task, state, attempts, due, revision, resting)
        SELECT photo, ?, 'OWED', 0, ?, ?, trashed_at IS NOT NULL FROM photos WHERE NOT EXISTS
        (SELECT 1 FROM tasks WHERE tasks.photo = photos.photo AND task = ?) LIMIT ?""",
        task,
        due.toEpochMilli(),
        wanted.revision(),
        task,
        limit);
  }

  int redo(RedoRequest request) throws SQLException {
    List<Object> parameters = new ArrayList<>();
    parameters.add(request.due().toEpochMilli());
    parameters.add(request.task().toString());
    String states = request.failedOnly() ? "('FAILED')" : "('FAILED', 'DONE')";
    String statement = OWE_ANEW + " WHERE task = ? AND state IN " + states;
    if (request.photo().isPresent()) {
      statement += " AND photo = (SELECT photo FROM photos WHERE id = ?)";
      parameters.add(request.photo().get().value());
    }
    return sql.update(statement, parameters.toArray());
  }

  List<WorkCount> count() throws SQLException {
    return sql.query(
        row ->
            new WorkCount(
                TaskId.parse(row.text("task")),
                row.constant("state", Work.State.class),
                row.number("photos")),
        "SELECT task, state, count(*) AS photos FROM tasks WHERE resting = 0 GROUP BY task, state");
  }

  Page<FailedWork> failures(Cursor start, int limit) throws SQLException {
    List<Failure> failures =
        sql.query(Backlog::failure, FAILURES, start.number(), start.text(), limit + 1);
    boolean isEnd = failures.size() <= limit;
    List<Failure> shown = isEnd ? failures : failures.subList(0, limit);
    return new Page<>(
        shown.stream().map(Failure::work).toList(),
        isEnd ? Optional.empty() : Optional.of(cursor(shown.get(limit - 1))));
  }

  private static Failure failure(Row row) throws SQLException {
    FailedWork work = new FailedWork(new PhotoId(row.text("id")), TaskTable.map(row));
    return new Failure(row.number("photo"), work);
  }

  private static String cursor(Failure last) {
    String task = last.work().work().task().toString();
    return new Cursor(FIRST_FAILURE.list(), last.photo(), task).encode();
  }
}
