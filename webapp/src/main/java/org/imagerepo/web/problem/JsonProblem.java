package org.imagerepo.web.problem;

/** The problem of a body that can't be read as JSON. The parser's own words name our classes. */
public final class JsonProblem {
  private JsonProblem() {}

  /** The problem, in words that name none of our classes. */
  public static Problem unreadable() {
    return Problem.of(
        ProblemType.BAD_REQUEST,
        "The body must be one JSON object with members of the right types; see /openapi.");
  }
}
