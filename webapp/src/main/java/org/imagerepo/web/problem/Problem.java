package org.imagerepo.web.problem;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.imagerepo.core.refusal.FieldError;
import org.imagerepo.core.refusal.RefusedException;

/**
 * A problem as RFC 9457 words it. What is null is left out of the JSON.
 *
 * @param type stable address of the kind of problem, relative to the platform
 * @param title the same for every problem of the type
 * @param status of the answer
 * @param detail what was wrong this time, and what to do
 * @param instance names this occurrence in the log
 * @param errors each broken rule
 * @param position where in the text that was sent it is wrong, from 0 in UTF-16 units
 */
@JsonbPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors,
    Integer position) {
  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Begins every type; what follows is the slug. */
  public static final String TYPES = "/problems/";

  /** A problem that the platform itself, not the engine, finds. */
  public static Problem of(ProblemType type, String detail) {
    return new Problem(TYPES + type.slug(), type.title(), type.status(), detail, null, null, null);
  }

  /** A refusal of the engine, in the words of HTTP. */
  public static Problem of(RefusedException refused) {
    return new Problem(
        TYPES + refused.type().slug(),
        refused.type().title(),
        RefusalStatus.of(refused.type()),
        refused.getMessage(),
        null,
        refused.errors().isEmpty() ? null : refused.errors(),
        refused.position().isPresent() ? refused.position().getAsInt() : null);
  }

  /** The same problem, to be found in the log under an id. */
  public Problem found(String id) {
    return new Problem(type, title, status, detail, "urn:uuid:" + id, errors, position);
  }

  /** Begins an answer that holds this problem; may be given more headers. */
  public Response.ResponseBuilder answer() {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(this);
  }
}
