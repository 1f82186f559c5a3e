package org.imagerepo.web.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload2.core.MultipartInput;

/** Goes through a multipart body part by part, while it arrives. */
final class MultipartBody {
  private static final int BUFFER = 64 * 1024;
  private static final int MAX_HEADERS = 8 * 1024;

  private final InputStream body;
  private final String boundary;

  /** Is given each part in turn. */
  @FunctionalInterface
  interface PartHandler {
    /** Reads as much of the part as it likes. */
    void handle(PartHeaders headers, PartStream content) throws IOException;
  }

  MultipartBody(InputStream body, String boundary) {
    this.body = body;
    this.boundary = boundary;
  }

  /**
   * Reads the body to its end.
   *
   * @throws BrokenUploadException if it is cut off or malformed
   * @throws IOException what the handler threw
   */
  void forEach(PartHandler handler) throws IOException {
    MultipartInput parts = open();
    boolean hasNext = skipPreamble(parts);
    while (hasNext) {
      PartHeaders headers = readHeaders(parts);
      PartStream content = new PartStream(parts.newInputStream());
      handler.handle(headers, content);
      content.drain();
      hasNext = readBoundary(parts);
    }
  }

  private MultipartInput open() throws BrokenUploadException {
    try {
      return MultipartInput.builder()
          .setInputStream(body)
          .setBufferSize(BUFFER)
          .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
          .setPartHeaderSizeMax(MAX_HEADERS)
          .get();
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }

  private static boolean skipPreamble(MultipartInput parts) throws BrokenUploadException {
    try {
      return parts.skipPreamble();
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }

  private static PartHeaders readHeaders(MultipartInput parts) throws BrokenUploadException {
    parts.setHeaderCharset(StandardCharsets.UTF_8);
    try {
      return PartHeaders.parse(parts.readHeaders());
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }

  private static boolean readBoundary(MultipartInput parts) throws BrokenUploadException {
    try {
      return parts.readBoundary();
    } catch (IOException e) {
      throw new BrokenUploadException(e);
    }
  }
}
