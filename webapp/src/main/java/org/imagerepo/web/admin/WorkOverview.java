package org.imagerepo.web.admin;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;

/**
 * The work there is.
 *
 * @param counts how many photos by task and state
 * @param failed a part of the work that was given up
 */
public record WorkOverview(List<CountView> counts, FailedPage failed) {
  /** So many photos have this task in this state: owed, done or failed. */
  public record CountView(String task, String state, long photos) {}

  /** A part of a list; next is the cursor of the next part, null at the end. */
  @JsonbNillable
  public record FailedPage(List<FailedView> items, String next) {}

  /** Work that was given up, and why. */
  public record FailedView(String photo, String task, int attempts, String reason) {}
}
