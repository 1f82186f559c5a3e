package org.imagerepo.web.upload;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.web.problem.Problem;

/** Puts what became of all files into one answer. */
final class UploadAnswer {
  private static final int MULTI_STATUS = 207;

  private UploadAnswer() {}

  /**
   * The items of an answer that isn't a problem.
   *
   * @param items in the order of the parts
   */
  public record Items(List<UploadItem> items) {}

  /** A problem that carries the items too: whoever reads either form understands the answer. */
  @JsonbPropertyOrder({"type", "title", "status", "detail"})
  public record ProblemWithItems(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<FieldError> errors,
      List<UploadItem> items) {}

  /** 201 if all are in; 207 if some are not; for a single file its own problem. */
  static Response of(List<UploadItem> items) {
    boolean complete = items.stream().allMatch(UploadItem::isTaken);
    if (!complete && items.size() == 1) {
      return broken(items.get(0).problem(), items);
    }
    return Response.status(complete ? Response.Status.CREATED.getStatusCode() : MULTI_STATUS)
        .type(MediaType.APPLICATION_JSON)
        .entity(new Items(items))
        .build();
  }

  /** The whole request failed; what was taken in before is told. */
  static Response broken(Problem problem, List<UploadItem> items) {
    ProblemWithItems entity =
        new ProblemWithItems(
            problem.type(),
            problem.title(),
            problem.status(),
            problem.detail(),
            problem.instance(),
            problem.errors(),
            items);
    return problem.answer().entity(entity).build();
  }
}
