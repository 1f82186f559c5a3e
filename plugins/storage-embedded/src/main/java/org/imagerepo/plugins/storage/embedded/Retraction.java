package org.imagerepo.plugins.storage.embedded;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.imagerepo.api.catalogue.TaskId;

/** The SQL of taking back what taggers have found that are gone, and the work owed to them. */
final class Retraction {
  private final Sql sql;
  private final TermIndex index;
  private final List<String> taggers;
  private final List<String> tasks;

  /**
   * @param present types of the taggers whose findings stay
   */
  Retraction(Sql sql, TermIndex index, Set<String> present) {
    this.sql = sql;
    this.index = index;
    this.taggers = List.copyOf(present);
    this.tasks = taggers.stream().map(type -> TaskId.tag(type).toString()).toList();
  }

  /** Does it for some photos, and says for how many. */
  int next(int limit) throws SQLException {
    List<Object> parameters = new ArrayList<>(taggers);
    parameters.addAll(tasks);
    parameters.add(limit);
    List<Long> photos =
        sql.query(
            row -> row.number("photo"),
            "SELECT photo FROM examinations WHERE "
                + isOthers("provider", taggers)
                + " UNION SELECT photo FROM tasks WHERE task LIKE 'tag:%' AND "
                + isOthers("task", tasks)
                + " LIMIT ?",
            parameters.toArray());
    for (long photo : photos) {
      delete("examinations", "provider", taggers, photo);
      delete("tasks", "task LIKE 'tag:%' AND task", tasks, photo);
      index.renew(photo);
    }
    return photos.size();
  }

  private void delete(String table, String column, List<String> kept, long photo)
      throws SQLException {
    List<Object> parameters = new ArrayList<>(kept);
    parameters.add(photo);
    sql.update(
        "DELETE FROM " + table + " WHERE " + isOthers(column, kept) + " AND photo = ?",
        parameters.toArray());
  }

  private static String isOthers(String column, List<String> kept) {
    return column + " NOT IN (" + String.join(", ", Collections.nCopies(kept.size(), "?")) + ")";
  }
}
