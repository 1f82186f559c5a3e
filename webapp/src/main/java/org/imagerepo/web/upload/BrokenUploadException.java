package org.imagerepo.web.upload;

import java.io.IOException;

/** The client's bytes can't be read on: cut off, or no multipart. It is no fault of the storage. */
final class BrokenUploadException extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenUploadException(IOException cause) {
    super(
        "The body ended in the middle of a part, or isn't multipart/form-data. Send it again.",
        cause);
  }

  BrokenUploadException(String detail) {
    super(detail);
  }
}
