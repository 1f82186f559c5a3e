package org.imagerepo.plugins.storage.mongodb;

import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.Work;

/** A piece of work as a document within a photo's, and the texts that work is found by. */
final class WorkDocument {
  private WorkDocument() {}

  /**
   * @param token of the claim that holds it; null if none does
   */
  static Document of(Work work, String token) {
    Document document =
        new Document("task", work.task().toString())
            .append("state", work.state().name())
            .append("attempts", work.attempts())
            .append("due", Date.from(work.due()))
            .append("revision", work.revision());
    work.reason().ifPresent(reason -> document.append("reason", reason));
    if (token != null) {
      document.append("token", token);
    }
    return document;
  }

  static Work read(Document found) {
    return new Work(
        TaskId.parse(found.getString("task")),
        Work.State.valueOf(found.getString("state")),
        found.getInteger("attempts"),
        found.getDate("due").toInstant(),
        found.getString("revision"),
        Optional.ofNullable(found.getString("reason")));
  }

  static String revision(TaskId task, String revision) {
    return task + " " + revision;
  }

  static String state(TaskId task, Work.State state) {
    return task + " " + state;
  }

  /** Of a text that work is found by. */
  static TaskId task(String text) {
    return TaskId.parse(text.split(" ")[0]);
  }

  static Work.State state(String state) {
    return Work.State.valueOf(state.split(" ")[1]);
  }

  /** The field that says when a task of a photo is due, if it is owed. */
  static String due(TaskId task) {
    return "due." + task;
  }
}
