package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;

/** The SQL of the work on single photos: owing, claiming and ending it. */
final class TaskTable {
  static final String LONGEST_DUE =
      """
      SELECT photo, due FROM tasks WHERE task = ? AND state = 'OWED' AND resting = 0 AND due <= ?
      ORDER BY due, photo LIMIT 1""";

  private final Sql sql;

  private record Due(long photo, long due) {}

  TaskTable(Sql sql) {
    this.sql = sql;
  }

  Map<Long, List<Work>> among(String photos) throws SQLException {
    return sql.grouped(
        row -> row.number("photo"),
        TaskTable::map,
        "SELECT * FROM tasks" + PhotoReader.AMONG + "ORDER BY photo, task",
        photos);
  }

  void add(long photo, List<WantedTask> wanted, long due) throws SQLException {
    for (WantedTask task : wanted) {
      sql.update(
          """
          INSERT INTO tasks (photo, task, state, attempts, due, revision)
          VALUES (?, ?, 'OWED', 0, ?, ?)""",
          photo,
          task.task().toString(),
          due,
          task.revision());
    }
  }

  /** Lets the work on a photo rest, or go on. */
  void rest(long photo, boolean isResting) throws SQLException {
    sql.update("UPDATE tasks SET resting = ? WHERE photo = ?", isResting ? 1 : 0, photo);
  }

  /** The photo that one of these tasks has been due on for longest. */
  Optional<Long> longestDue(Collection<TaskId> tasks, long now) throws SQLException {
    List<Due> candidates = new ArrayList<>();
    for (TaskId task : tasks) {
      sql.first(
              row -> new Due(row.number("photo"), row.number("due")),
              LONGEST_DUE,
              task.toString(),
              now)
          .ifPresent(candidates::add);
    }
    return candidates.stream()
        .min(Comparator.comparingLong(Due::due).thenComparingLong(Due::photo))
        .map(Due::photo);
  }

  /** Claims what is asked for and due on one photo. */
  List<Claim.Claimed> claim(long photo, ClaimRequest request) throws SQLException {
    long now = request.now().toEpochMilli();
    long end = request.now().plus(request.lease()).toEpochMilli();
    String token = UUID.randomUUID().toString();
    List<Claim.Claimed> claimed = new ArrayList<>();
    for (TaskId task : request.tasks().stream().sorted().toList()) {
      sql.first(
              row -> new Claim.Claimed(task, row.integer("attempts"), token),
              """
              UPDATE tasks SET due = ?, attempts = attempts + 1, token = ?
              WHERE photo = ? AND task = ? AND state = 'OWED' AND resting = 0 AND due <= ?
              RETURNING attempts""",
              end,
              token,
              photo,
              task.toString(),
              now)
          .ifPresent(claimed::add);
    }
    return claimed;
  }

  /**
   * Ends claimed work as done.
   *
   * @return false if it isn't the claim's to end
   */
  boolean done(long photo, Claim.Claimed claimed, String revision) throws SQLException {
    return end("state = 'DONE', revision = ?, reason = NULL", photo, claimed, revision);
  }

  /** Gives claimed work up; returns as {@link #done}. */
  boolean failed(long photo, Claim.Claimed claimed, String reason) throws SQLException {
    return end("state = 'FAILED', reason = ?", photo, claimed, reason);
  }

  /** Hands claimed work back; returns as {@link #done}. */
  boolean retry(long photo, Claim.Claimed claimed, long due, String reason) throws SQLException {
    return end("due = ?, reason = ?", photo, claimed, due, reason);
  }

  private boolean end(String set, long photo, Claim.Claimed claimed, Object... values)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(List.of(values));
    parameters.addAll(List.of(photo, claimed.task().toString(), claimed.token()));
    int ended =
        sql.update(
            "UPDATE tasks SET token = NULL, "
                + set
                + " WHERE photo = ? AND task = ? AND state = 'OWED' AND token = ?",
            parameters.toArray());
    return ended == 1;
  }

  static Work map(Row row) throws SQLException {
    return new Work(
        TaskId.parse(row.text("task")),
        row.constant("state", Work.State.class),
        row.integer("attempts"),
        row.time("due"),
        row.text("revision"),
        row.optionalText("reason"));
  }
}
