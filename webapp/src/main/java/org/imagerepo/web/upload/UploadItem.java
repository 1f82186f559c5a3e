package org.imagerepo.web.upload;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.imagerepo.web.photo.PhotoView;
import org.imagerepo.web.problem.Problem;

/**
 * What became of one file. What is null is left out of the JSON.
 *
 * @param fileName as claimed
 * @param status 201 if it was taken in, 200 if its owner had it already, else the problem's
 * @param photo the receipt: durable, digest-verified, with its SHA-256
 * @param problem why it was not taken in
 */
@JsonbPropertyOrder({"fileName", "status"})
public record UploadItem(String fileName, int status, PhotoView photo, Problem problem) {
  static UploadItem taken(String fileName, boolean isNew, PhotoView photo) {
    return new UploadItem(fileName, isNew ? 201 : 200, photo, null);
  }

  static UploadItem refused(String fileName, Problem problem) {
    return new UploadItem(fileName, problem.status(), null, problem);
  }

  boolean isTaken() {
    return problem == null;
  }
}
