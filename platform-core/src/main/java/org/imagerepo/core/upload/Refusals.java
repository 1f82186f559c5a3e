package org.imagerepo.core.upload;

import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/** What uploads are refused for, each with its remedy. */
final class Refusals {
  private Refusals() {}

  static RefusedException offset(long actual) {
    return new RefusedException(
        RefusalType.UPLOAD_CONFLICT,
        "The upload is at offset " + actual + ". Ask by HEAD and go on from what it tells.");
  }

  static RefusedException tooLarge(long allowed) {
    return new RefusedException(
        RefusalType.TOO_LARGE,
        "There are more bytes than the "
            + allowed
            + " that the upload can have. Nothing of them"
            + " was kept. Tell the true length, and send no larger file than the platform takes.");
  }

  static RefusedException checksum() {
    return new RefusedException(
        RefusalType.CHECKSUM_MISMATCH,
        "The bytes differ from their Upload-Checksum. Nothing of them was kept. Send them again.");
  }

  static RefusedException content() {
    return new RefusedException(
        RefusalType.CONTENT_MISMATCH,
        "The file's SHA-256 is not the sha256 in Upload-Metadata. The upload was discarded. Upload"
            + " the file anew.");
  }

  static RefusedException fenced(RefusalType reason) {
    return new RefusedException(
        reason,
        reason == RefusalType.UPLOAD_TOO_SLOW
            ? "Too few bytes arrived. What arrived is kept. Ask by HEAD and go on from there."
            : "Another request for this upload took over. Send one at a time.");
  }

  static RefusedException lengthKnown() {
    return new RefusedException(
        RefusalType.UPLOAD_CONFLICT,
        "The upload's length is known already and can't be changed. Leave Upload-Length out.");
  }

  static RefusedException expired() {
    return new RefusedException(
        RefusalType.UPLOAD_EXPIRED, "The upload has expired. Upload the file anew.");
  }

  static RefusedException tooMany(int limit) {
    return new RefusedException(
        RefusalType.TOO_MANY_UPLOADS,
        "You have "
            + limit
            + " unfinished uploads, which is the most. Finish some, or end them by DELETE, or wait"
            + " until they expire.");
  }

  static RefusedException tooMuchWaiting(long limit) {
    return new RefusedException(
        RefusalType.TOO_MANY_UPLOADS,
        "Your unfinished uploads would have more than "
            + limit
            + " bytes together. Finish some, or end them by DELETE, or wait until they expire.");
  }

  /** Whether it would be taken if its owner made room: then what was sent must not be lost. */
  static boolean isForRoom(RefusedException refused) {
    return refused.type() == RefusalType.QUOTA_EXCEEDED;
  }

  static RefusedException waitingForRoom(RefusedException refused) {
    return new RefusedException(
        refused.type(),
        refused.getMessage()
            + " What was uploaded is kept until it expires: ask again by HEAD once there is room,"
            + " and it is taken in.");
  }

  static RefusedException full() {
    return new RefusedException(
        RefusalType.STORAGE_FULL,
        "The disk has too little room for this. Ask the operator to make room, then try again.");
  }

  static RefusedException isFinal() {
    return new RefusedException(
        RefusalType.FORBIDDEN, "An upload made of parts takes no bytes of its own.");
  }

  static RefusedException unfinishedParts(String detail) {
    return new RefusedException(
        RefusalType.UPLOAD_CONFLICT,
        detail + " Name partial uploads of yours that are complete, and nothing else.");
  }
}
