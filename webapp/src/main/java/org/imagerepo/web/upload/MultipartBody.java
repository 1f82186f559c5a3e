package org.imagerepo.web.upload;

import java.io.IOException;
import java.io.InputStream;

/** Goes through a multipart body part by part, while it arrives. */
final class MultipartBody {
  private final MultipartScanner scanner;

  /** Is given each part in turn. */
  @FunctionalInterface
  interface PartHandler {
    /** Reads as much of the part as it likes. */
    void handle(PartHeaders headers, PartStream content) throws IOException;
  }

  MultipartBody(InputStream body, String boundary) {
    this.scanner = new MultipartScanner(body, boundary);
  }

  /**
   * Reads the body to its end.
   *
   * @throws BrokenUploadException if it is cut off or malformed
   * @throws IOException what the handler threw
   */
  void forEach(PartHandler handler) throws IOException {
    while (next()) {
      PartHeaders headers = readHeaders();
      handler.handle(headers, new PartStream(scanner.content()));
    }
  }

  private boolean next() throws BrokenUploadException {
    try {
      return scanner.next();
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }

  private PartHeaders readHeaders() throws BrokenUploadException {
    try {
      return PartHeaders.parse(scanner.readHeaders());
    } catch (BrokenUploadException e) {
      throw e;
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }
}
